package io.hotlineqa.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.testkit.Sound;
import io.hotlineqa.testkit.WavFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Measuring and adapting the embedded model, with libvosk. */
class ModelsTest {
    private static final Path SPOKEN = Path.of("src/test/resources/io/hotlineqa/command/spoken");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void aMadeUpCompanyIsHeardAfterAdaptingAndNotBefore() throws Exception {
        Path phrases = Files.writeString(folder.resolve("phrases.txt"), "# ours\n秦润 燃气 客服 中心\n");
        Path refs = Files.writeString(folder.resolve("refs.tsv"), "company\t您好秦润燃气客服中心\ngas\t请问明天几点可以恢复供气\n");
        Path adapted = folder.resolve("ours");

        int code = qa(
                "models",
                "adapt",
                "--phrases",
                phrases.toString(),
                "--out",
                adapted.toString(),
                "--audio",
                SPOKEN.toString(),
                "--refs",
                refs.toString());

        assertThat(code).isZero();
        String row = out.toString()
                .lines()
                .filter(line -> line.startsWith("company "))
                .findFirst()
                .orElseThrow();
        assertThat(row).containsOnlyOnce("秦润").containsPattern("秦润 +燃气 +客服 +中心$");
        assertThat(out.toString().lines().filter(line -> line.startsWith("gas ")))
                .isEmpty();
        assertThat(adapted.resolve("ADAPTED.md")).content().contains("hotline-cn", "秦润 燃气 客服 中心");
    }

    @Test
    void measuresByConditionAndCountsWordsWhereNobodySpeaks() throws Exception {
        JsonNode rates = evaluate("said/gas\t请问明天几点可以恢复供气\nsaid/company\t您好\nquiet/hum\t\n");

        assertThat(rates.path("utterances").asInt()).isEqualTo(2);
        assertThat(rates.path("withoutSpeech").path("recordings").asInt()).isEqualTo(1);
        assertThat(rates.path("withoutSpeech").path("words").asInt()).isZero();
        assertThat(rates.path("conditions")).hasSize(1);
        assertThat(rates.path("syllableErrorRateInterval")).hasSize(2);
        assertThat(rates.path("realTimeFactor").asDouble()).isPositive();
    }

    @Test
    void goesOnBehindARecordingThatCannotBeHeardAndNamesIt() throws Exception {
        JsonNode rates = evaluate("said/broken\t您好\nsaid/gas\t请问明天几点可以恢复供气\n", ExitCode.LOOK);

        assertThat(rates.path("utterances").asInt()).isEqualTo(1);
        assertThat(rates.path("unheard").get(0).asText()).startsWith("said/broken: ");
    }

    @Test
    void namesEveryPhraseThatCannotBeRead() throws Exception {
        Path phrases = Files.writeString(folder.resolve("phrases.txt"), "客服 VIP\n秦润\tqin\n秦润\tqin xyz run\n");

        assertThat(qa("models", "adapt", "--phrases", phrases.toString(), "--out", folder.resolve("x") + ""))
                .isEqualTo(ExitCode.COULD_NOT_START);

        assertThat(err.toString()).contains("line 1", "VIP", "line 2", "line 3");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    private JsonNode evaluate(String refs) throws IOException {
        return evaluate(refs, ExitCode.OK);
    }

    private JsonNode evaluate(String refs, int expected) throws IOException {
        Path said = Files.createDirectories(folder.resolve("said"));
        Path quiet = Files.createDirectories(folder.resolve("quiet"));
        Files.copy(SPOKEN.resolve("gas.wav"), said.resolve("gas.wav"));
        Files.copy(SPOKEN.resolve("company.wav"), said.resolve("company.wav"));
        Files.write(said.resolve("broken.wav"), new byte[100]);
        WavFile.of(8000, Sound.at(8000).tone(6, 50, -30).samples()).write(quiet.resolve("hum.wav"));
        Path tsv = Files.writeString(folder.resolve("refs.tsv"), refs);
        assertThat(qa("models", "evaluate", "--json", "--audio", folder.toString(), "--refs", tsv.toString()))
                .isEqualTo(expected);
        return new ObjectMapper().readTree(out.toString());
    }

    private int qa(String... arguments) {
        CommandLine command = Qa.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        System.setProperty(
                "hotlineqa.home", Path.of("../..").toAbsolutePath().normalize().toString());
        return command.execute(arguments);
    }
}
