package io.hotlineqa.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.command.terminal.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class QaTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @ParameterizedTest(name = "qa {0}")
    @CsvSource({
        "rum, qa run",
        "run --modle x drop, --model",
        "models instal x, install",
        "rulebook chek x, check",
        "score --ot x y, --out"
    })
    void suggestsWhatAMistypedWordMeant(String arguments, String suggestion) {
        assertThat(qa(arguments.split(" "))).isEqualTo(ExitCode.COULD_NOT_START);
        assertThat(err.toString()).contains(suggestion).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "demo",
                "run",
                "fetch",
                "score",
                "rulebook check",
                "models install",
                "models list",
                "audit",
                "status",
                "export",
                "erase",
                "retain",
                "hold",
                "index rebuild",
                "index verify",
                "token"
            })
    void helpsInChineseFirst(String command) {
        assertThat(qa((command + " --help").strip().split(" "))).isZero();
        assertThat(out.toString()).containsPattern("[\\u4e00-\\u9fff]");
    }

    @Test
    void takesFirstWhereADropIsFetchedFromAndThenWhereTo() {
        assertThat(qa("fetch", "http://calls/drops", folder.toString())).isEqualTo(ExitCode.COULD_NOT_START);
        assertThat(err.toString()).contains("http://calls/drops");
    }

    @Test
    void saysItsVersion() {
        assertThat(qa("--version")).isZero();
        assertThat(out.toString()).startsWith("hotline-qa ").containsPattern("\\d");
    }

    @Test
    void namesALineThatIsNoTranscriptAndScoresTheOthers() throws Exception {
        Path in = Files.writeString(folder.resolve("in.jsonl"), """
                {"callId":"1","durationSeconds":10,"utterances":[]}
                {"callId":2
                {"callId":"3","durationSeconds":10,"utterances":[]}
                """);
        Path scorecards = folder.resolve("out.jsonl");

        assertThat(qa("score", in.toString(), "--out", scorecards.toString())).isEqualTo(ExitCode.LOOK);

        assertThat(Files.readAllLines(scorecards)).hasSize(2);
        assertThat(err.toString()).contains("line 2");
    }

    @Test
    void namesALineThatIsNoUtf8AndScoresTheOthers() throws Exception {
        String good = "{\"callId\":\"1\",\"durationSeconds\":10,\"utterances\":[]}\n";
        Path in = Files.write(
                folder.resolve("in.jsonl"), (good + "{\"callId\":\"\u00FF\"}\n").getBytes(StandardCharsets.ISO_8859_1));
        Path scorecards = folder.resolve("out.jsonl");

        assertThat(qa("score", in.toString(), "--out", scorecards.toString())).isEqualTo(ExitCode.LOOK);

        assertThat(Files.readAllLines(scorecards)).hasSize(1);
        assertThat(err.toString()).contains("line 2", "UTF-8");
    }

    @Test
    void neverWritesScorecardsOverTheTranscripts() throws Exception {
        String line = "{\"callId\":\"1\",\"durationSeconds\":10,\"utterances\":[]}\n";
        Path in = Files.writeString(folder.resolve("in.jsonl"), line);
        Path link = Files.createSymbolicLink(folder.resolve("out.jsonl"), in);

        assertThat(qa("score", in.toString(), "--out", in.toString())).isEqualTo(ExitCode.COULD_NOT_START);
        assertThat(qa("score", in.toString(), "--out", link.toString())).isEqualTo(ExitCode.COULD_NOT_START);

        assertThat(err.toString()).contains("--out " + in, "these are the transcripts");
        assertThat(in).hasContent(line.strip());
    }

    @Test
    void namesTheFolderThatIsMissingForScorecards() throws Exception {
        Path in = Files.writeString(folder.resolve("in.jsonl"), "");
        String out = folder.resolve("nowhere/out.jsonl").toString();

        assertThat(qa("score", in.toString(), "--out", out)).isEqualTo(ExitCode.COULD_NOT_START);
        assertThat(err.toString()).contains("--out", "nowhere").doesNotContain("\tat ");
    }

    @Test
    void refusesToWriteResultsWhereAFileIsBeforeAnythingElse() throws Exception {
        Path file = Files.writeString(folder.resolve("results"), "");

        assertThat(qa("run", folder.resolve("none").toString(), "--out", file.toString(), "--database", "x"))
                .isEqualTo(ExitCode.COULD_NOT_START);
        assertThat(err.toString()).contains("--out " + file, "is not a folder", "no such folder");
    }

    @Test
    void refusesToStartWithASettingOfRecordingsWithoutAHeaderThatIsWrong() throws Exception {
        Files.writeString(folder.resolve("raw-formats.properties"), "vox = g729\nraw = vox 9\nul = ulaw");
        Files.writeString(folder.resolve("a.vox"), "");

        assertThat(qa("run", folder.toString(), "--database", "x")).isEqualTo(ExitCode.COULD_NOT_START);
        assertThat(err.toString())
                .contains(
                        "vox: there is no codec 'g729'; valid: vox, g722",
                        "raw: vox is not written with 9",
                        "database address")
                .doesNotContain("ul:");
    }

    @Test
    void doesNotEmptyAFolderThatNoDemoMade() throws Exception {
        Path precious = Files.writeString(folder.resolve("precious.txt"), "");

        assertThat(qa("demo", "--no-serve", "--folder", folder.toString())).isEqualTo(ExitCode.COULD_NOT_START);
        assertThat(precious).exists();
        assertThat(err.toString()).contains("--folder " + folder);
    }

    @Test
    void tellsWhichRecordingOfAnEvaluationIsUnusable() throws Exception {
        Files.writeString(folder.resolve("a.wav"), "no sound");
        Path refs = Files.writeString(folder.resolve("refs.tsv"), "a\t您好\n");

        assertThat(qa("models", "evaluate", "--audio", folder.toString(), "--refs", refs.toString()))
                .isEqualTo(ExitCode.LOOK);
        assertThat(out.toString()).contains("not heard: a: ");
        assertThat(err.toString()).doesNotContain("\tat ");
    }

    @Test
    void refusesAnExportOfDaysInTheWrongOrder() {
        String out = folder.resolve("out").toString();
        assertThat(qa("export", "--from", "2026-11-23", "--to", "2026-11-22", "--out", out))
                .isEqualTo(ExitCode.COULD_NOT_START);
        assertThat(err.toString()).contains("--to 2026-11-22 is before --from 2026-11-23");
    }

    @Test
    void knowsTheEmbeddedSpeechModelAndThatItIsIntact() {
        assertThat(qa("models", "list")).isZero();
        assertThat(qa("models", "verify")).isZero();
        assertThat(out.toString()).contains("hotline-cn: intact", "vosk-model-cn-0.22");
    }

    @Test
    void namesTheChoicesForAnUnknownSpeechModel() {
        assertThat(qa("models", "install", "vosk-model-en")).isEqualTo(ExitCode.COULD_NOT_START);
        assertThat(err.toString()).contains("vosk-model-en", "vosk-model-small-cn-0.22");
    }

    @Test
    void tellsWhereARulebookIsWrong() throws Exception {
        Path yaml = Files.writeString(folder.resolve("bad.yaml"), "id: bad\nrules: 7\n");

        assertThat(qa("rulebook", "check", yaml.toString())).isEqualTo(ExitCode.LOOK);
        assertThat(out.toString()).contains("bad.yaml:2:");
    }

    @Test
    void saysInWordsHowTwoRulebooksDiffer() throws Exception {
        Path shipped = Path.of("../../qa-rules/rulebooks/baoji-zhongran-2008.yaml");
        Path harsher = Files.writeString(
                folder.resolve("harsher.yaml"),
                Files.readString(shipped).replaceFirst("(id: greeting\\n(?:.*\\n)*?    deduction: )10", "$125"));

        assertThat(qa("rulebook", "diff", shipped.toString(), harsher.toString()))
                .isZero();

        assertThat(out.toString()).contains("greeting", "10 → 25", "1 处不同");
    }

    @Test
    void namesARulebookThatIsNotThereBeforeItOpensTheDatabase() {
        assertThat(qa("rulebook", "backtest", "nowhere.yaml")).isEqualTo(ExitCode.COULD_NOT_START);
        assertThat(err.toString()).contains("rulebook nowhere.yaml: no such file");
    }

    @Test
    void printsARulebookWrittenOut() throws Exception {
        String shipped = "../../qa-rules/rulebooks/baoji-zhongran-2008.yaml";

        assertThat(qa("rulebook", "print", shipped, "--rule", "forbidden-03")).isZero();
        assertThat(out.toString()).startsWith("  - id: forbidden-03\n").contains("certain: certain");
        out.getBuffer().setLength(0);
        assertThat(qa("rulebook", "print", shipped)).isZero();
        Path whole = Files.writeString(folder.resolve("whole.yaml"), out.toString());
        assertThat(qa("rulebook", "diff", shipped, whole.toString())).isZero();
        assertThat(out.toString()).contains("they judge alike");
        assertThat(qa("rulebook", "print", shipped, "--rule", "forbidden-3")).isEqualTo(ExitCode.COULD_NOT_START);
        assertThat(err.toString()).contains("forbidden-3", "forbidden-03");
    }

    @Test
    void runsTheExamplesOfARulebook() throws Exception {
        Path shipped = Path.of("../../qa-rules/rulebooks/baoji-zhongran-2008.yaml");
        assertThat(qa("rulebook", "test", shipped.toString())).isZero();

        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), """
                id: wrong
                version: "1"
                title: { zh: 错, en: wrong }
                zone: Asia/Shanghai
                rules:
                  - id: rude
                    clause: 一
                    title: { zh: 禁用语, en: rude }
                    explanation: 试
                    review: true
                    check: { type: phrase, phrases: [你有没有搞错] }
                    examples: { passed: [你有没有搞错], review: [你有没有搞错] }
                """);
        assertThat(qa("rulebook", "test", wrong.toString())).isEqualTo(ExitCode.LOOK);
        assertThat(out.toString()).contains("rude 的例子应为 PASSED，实为 REVIEW");
    }

    @Test
    void measuresTheRulesOnLabelledCalls() throws Exception {
        Path labelled = Files.writeString(folder.resolve("labelled.jsonl"), """
                {"callId":"1","utterances":[{"role":"agent","start":1,"end":4,"text":"你有没有搞错啊"}],"violated":["forbidden-03"]}
                """);

        assertThat(qa("rulebook", "evaluate", labelled.toString())).isZero();
        assertThat(out.toString()).contains("forbidden-03", "1.000 (0.21–1.00)");
        assertThat(qa("rulebook", "evaluate", "--json", labelled.toString())).isZero();
        assertThat(out.toString()).contains("\"recall\":1.0,\"recallInterval\":[0.2065,1.0]");
    }

    @Test
    void namesEveryLabelledCallThatCannotBeRead() throws Exception {
        Path labelled = Files.writeString(folder.resolve("labelled.jsonl"), "{\n{\"callId\":\"1\"}\n");

        assertThat(qa("rulebook", "evaluate", labelled.toString())).isEqualTo(ExitCode.COULD_NOT_START);
        assertThat(err.toString()).contains("line 1", "line 2");
    }

    @Test
    void learnsATableThatARulebookCanName() throws Exception {
        Path table = folder.resolve("ears.tsv");

        assertThat(qa("rulebook", "learn-confusions", "../../qa-rules/evaluation/pairs.tsv", "--out", table.toString()))
                .isZero();
        Path book = Files.writeString(
                folder.resolve("book.yaml"),
                "confusions: ears.tsv\n"
                        + Files.readString(Path.of("../../qa-rules/rulebooks/baoji-zhongran-2008.yaml")));
        assertThat(qa(
                        "score",
                        labelledNothing(),
                        "--out",
                        folder.resolve("o").toString(),
                        "--rulebook",
                        book.toString()))
                .isZero();
    }

    @Test
    void explainsWhyWordsDidNotCount() throws Exception {
        Path call = Files.writeString(folder.resolve("call.jsonl"), """
                {"callId":"7","utterances":[{"role":"customer","start":1,"end":4,"text":"你有没有搞错啊"}]}
                """);

        assertThat(qa("rulebook", "explain", call.toString(), "--rule", "forbidden-03"))
                .isZero();
        assertThat(out.toString()).contains("7 forbidden-03 NOT_JUDGED", "said by the customer");
        assertThat(qa("rulebook", "explain", call.toString(), "--json")).isZero();
        assertThat(out.toString()).contains("\"candidate\":true,\"score\":1.0");
        assertThat(qa("rulebook", "explain", call.toString(), "--rule", "forbiden"))
                .isEqualTo(ExitCode.COULD_NOT_START);
        assertThat(err.toString()).contains("no such rule", "forbidden-03");
    }

    private String labelledNothing() throws Exception {
        return Files.writeString(folder.resolve("none.jsonl"), "").toString();
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
