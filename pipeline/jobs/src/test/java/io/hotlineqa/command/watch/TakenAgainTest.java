package io.hotlineqa.command.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.command.Qa;
import io.hotlineqa.command.night.RunOptions;
import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.jobs.LocalJob;
import io.hotlineqa.jobs.QaJobEnds;
import io.hotlineqa.jobs.drop.Arrivals;
import io.hotlineqa.store.Store;
import io.hotlineqa.testkit.ScriptedRecognizer;
import io.hotlineqa.testkit.Sound;
import io.hotlineqa.testkit.WavFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobExecutionResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Drops that a watch takes more than once. */
class TakenAgainTest {
    @TempDir
    static Path databaseFolder;

    private static Store store;

    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @BeforeAll
    static void openTheStore() {
        store = Store.open(address());
    }

    @AfterAll
    static void closeTheStore() {
        store.close();
    }

    @Test
    void aDropWhoseRecordingsWereLetGoKeepsWhatIsKnownOfItsCalls() throws Exception {
        Path drop = Files.createDirectories(folder.resolve("in/one"));
        recording(drop.resolve("a.wav"), 1);
        Files.writeString(
                drop.resolve("a.json"),
                "{\"callId\":\"7001\",\"startedAt\":\"2020-01-01T08:00:00+08:00\",\"agentId\":\"A07\"}");
        recording(drop.resolve("b.wav"), 2);
        Files.writeString(
                drop.resolve("calls.csv"), "file,callId,startedAt,agentId\nb.wav,7002,2020-01-01T08:05:00+08:00,A08\n");
        Files.createFile(drop.resolve("empty.wav"));
        watch().look();
        List<String> scored = scorecards(drop);

        Files.delete(drop.resolve("b.wav"));
        StringWriter said = new StringWriter();
        assertThat(Qa.commandLine()
                        .setOut(new PrintWriter(said))
                        .execute("retain", "--audio-days", "365", "--database", address()))
                .as(said.toString())
                .isEqualTo(ExitCode.LOOK);
        assertThat(said.toString()).contains("b.wav 已不存在 is not there").doesNotContain("calls.csv");
        assertThat(drop).isDirectoryNotContaining("glob:**{a.wav,a.json,b.wav}");
        watch().look();
        Files.delete(drop.resolve("empty.wav"));
        watch().look();

        assertThat(err.toString()).doesNotContain("qa:");
        assertThat(scored).hasSize(2).first().asString().contains("\"callId\":\"7001\",\"agentId\":\"A07\"");
        assertThat(scorecards(drop)).isEqualTo(scored);
        assertThat(store.ledger().missing(drop.toString()))
                .as("what was heard is not missing")
                .isEmpty();
    }

    /** Nothing in the folder changes but what could not be read. */
    @Test
    void aDropThatCouldNotBeReadOnceIsTakenAgain() throws Exception {
        Path drop = Files.createDirectories(folder.resolve("in/two"));
        recording(drop.resolve("a.wav"), 3);
        Path unreadable = Files.createDirectory(drop.resolve("calls.csv"));
        Watch watch = watch();

        watch.look();
        assertThat(err.toString()).contains("calls.csv can't be read", drop + " is taken again later");
        Files.delete(unreadable);
        watch.look();

        assertThat(store.ledger().drop(drop.toString()).scored()).isEqualTo(1);
    }

    private Watch watch() {
        RunOptions options = new RunOptions(TakenAgainTest::heardAtOnce);
        CommandLine command = new CommandLine(options)
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err));
        Path speechModel = Path.of("../../models/hotline-cn").toAbsolutePath().normalize();
        command.parseArgs("--database", address(), "--workers", "1", "--model", speechModel.toString());
        return new Watch(
                new Arrivals(folder.resolve("in"), Duration.ZERO),
                options,
                null,
                command,
                new Alarm(null),
                100,
                Optional.empty());
    }

    private static CompletableFuture<JobExecutionResult> heardAtOnce(QaJobEnds ends, int workers) throws Exception {
        return LocalJob.start(
                new QaJobEnds(
                        ends.drop(),
                        ends.metadata(),
                        () -> new ScriptedRecognizer("您好"),
                        ends.defaultAgentChannel(),
                        ends.judge(),
                        ends.scores(),
                        ends.quarantine()),
                workers);
    }

    private static String address() {
        return "embedded:" + databaseFolder.resolve("postgres");
    }

    private static List<String> scorecards(Path drop) {
        List<String> cards = new ArrayList<>();
        store.calls().scorecards(drop.toString(), cards::add);
        return cards;
    }

    /** A short call; another number makes other bytes. */
    private static void recording(Path file, int number) throws IOException {
        short[] sound =
                Sound.at(8000).talk(0.5, -20).tone(0.2, 300 + number, -20).samples();
        WavFile.of(8000, sound).write(file);
    }
}
