package io.hotlineqa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.e2e.QaProcess.Outcome;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.LedgerRow;
import io.hotlineqa.testkit.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole nights: the command, real audio, real ears, a real database. */
class NightTest {
    /** Short ones; two of them begin with a greeting that is not by the book. */
    private static final List<String> CALLS =
            Stream.concat(Stream.of("1011.wav"), SampleDrop.FEW.stream()).toList();

    @TempDir
    static Path night;

    @TempDir
    Path folder;

    private static Outcome first;

    @BeforeAll
    static void aNightOfOneWorker() throws Exception {
        SampleDrop.of(drop(), CALLS);
        EmptyDatabase.in(night.resolve("db"));
        first = run(night, "1", night.resolve("db"));
    }

    @Test
    void scoresTheSampleDropAsExpected() throws Exception {
        Outcome demo = QaProcess.run(folder, "demo", "--no-serve", "--folder", "demo");

        assertThat(demo.out()).contains("All samples are as expected");
        assertThat(demo.exitCode()).isZero();
    }

    @Test
    void changesNoRowWhenTheSameDropIsRunAgain() throws Exception {
        assertThat(first.exitCode()).isEqualTo(1);
        List<LedgerRow> before = rows();

        assertThat(run(folder, "1", night.resolve("db")).exitCode()).isEqualTo(1);

        assertThat(before).hasSize(6);
        assertThat(night.resolve("out/report.json"))
                .content()
                .contains("\"heardRecordings\" : 6", "\"hearingSeconds\"", "\"scored\" : 4");
        assertThat(night.resolve("out/report.html")).content().contains("运行报告", "hotline-cn");
        assertThat(rows()).isEqualTo(before);
        assertSameFiles();
    }

    @Test
    void writesTheSameBytesIntoTwoEmptyDatabasesAndFromTranscriptsAlone() throws Exception {
        EmptyDatabase.in(folder.resolve("db"));
        run(folder, "2", folder.resolve("db"));
        Outcome score = QaProcess.run(
                folder, "score", night.resolve("out/transcripts.jsonl").toString(), "--out", "again.jsonl");

        assertThat(night.resolve("out/scorecards.jsonl")).isNotEmptyFile();
        assertSameFiles();
        assertThat(score.exitCode()).isZero();
        assertThat(folder.resolve("again.jsonl")).hasSameBinaryContentAs(night.resolve("out/scorecards.jsonl"));
    }

    @Test
    void scoresStoredCallsAnewByAnotherRulebookWithoutDecoding() throws Exception {
        Folders.copy(night.resolve("db"), folder.resolve("db"));
        Path shipped = Checkout.root().resolve("qa-rules/rulebooks/baoji-zhongran-2008.yaml");
        String harsher =
                Files.readString(shipped).replaceFirst("(id: greeting\\n(?:.*\\n)*?    deduction: )10", "$125");
        Path changed = Files.writeString(folder.resolve("harsher.yaml"), harsher);

        Outcome backtest = backtest(changed);
        Outcome rescore =
                QaProcess.run(folder, "rescore", "--rulebook", changed.toString(), "--database", "embedded:db");
        Outcome afterwards = backtest(changed);
        Outcome again = run(folder, "1", folder.resolve("db"));

        assertThat(backtest.out()).contains("93.0", "82.5", "2 / 4 通有变化");
        assertThat(afterwards.out()).contains("0 / 4 通有变化");
        assertThat(rescore.exitCode()).isZero();
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(Files.readString(night.resolve("out/scorecards.jsonl"))).contains("\"score\":93.0");
        assertThat(Files.readString(folder.resolve("out/scorecards.jsonl"))).contains("\"score\":82.5");
    }

    private Outcome backtest(Path rulebook) throws IOException, InterruptedException {
        return QaProcess.run(folder, "rulebook", "backtest", rulebook.toString(), "--database", "embedded:db");
    }

    private static Path drop() {
        return night.resolve("drop");
    }

    /** Writes into {@code out} of that folder. */
    private static Outcome run(Path folder, String workers, Path database) throws IOException, InterruptedException {
        return QaProcess.run(
                folder,
                "run",
                drop().toString(),
                "--out",
                "out",
                "--workers",
                workers,
                "--database",
                "embedded:" + database);
    }

    private static List<LedgerRow> rows() {
        try (Store store = Store.open("embedded:" + night.resolve("db"))) {
            return store.ledger().rows(drop().toString());
        }
    }

    private void assertSameFiles() {
        for (String file : List.of("scorecards.jsonl", "transcripts.jsonl", "ledger.csv")) {
            assertThat(folder.resolve("out").resolve(file))
                    .hasSameBinaryContentAs(night.resolve("out").resolve(file));
        }
    }
}
