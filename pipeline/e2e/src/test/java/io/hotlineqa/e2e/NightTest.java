package io.hotlineqa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.e2e.QaProcess.Outcome;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.LedgerRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole nights: the command, real audio, real ears, a real database. */
class NightTest {
    @TempDir
    Path folder;

    @Test
    void scoresTheSampleDropAsExpected() throws Exception {
        Outcome demo = QaProcess.run(folder, "demo", "--no-serve", "--folder", "demo");

        assertThat(demo.out()).contains("All samples are as expected");
        assertThat(demo.exitCode()).isZero();
    }

    @Test
    void changesNoRowWhenTheSameDropIsRunAgain() throws Exception {
        SampleDrop.few(folder.resolve("drop"));
        assertThat(run("first", "1").exitCode()).isEqualTo(1);
        List<LedgerRow> before = rows();

        assertThat(run("second", "1").exitCode()).isEqualTo(1);

        assertThat(before).hasSize(5);
        assertThat(folder.resolve("first/report.json"))
                .content()
                .contains("\"heardRecordings\" : 5", "\"hearingSeconds\"", "\"scored\" : 3");
        assertThat(folder.resolve("first/report.html")).content().contains("运行报告", "hotline-cn");
        assertThat(rows()).isEqualTo(before);
        assertSameFiles("first", "second");
    }

    @Test
    void writesTheSameBytesIntoTwoEmptyDatabasesAndFromTranscriptsAlone() throws Exception {
        SampleDrop.few(folder.resolve("drop"));
        QaProcess.run(folder, "run", "drop", "--out", "one", "--workers", "1", "--database", "embedded:one-db");
        QaProcess.run(folder, "run", "drop", "--out", "two", "--workers", "2", "--database", "embedded:two-db");
        Outcome score = QaProcess.run(folder, "score", "one/transcripts.jsonl", "--out", "again.jsonl");

        assertThat(folder.resolve("one/scorecards.jsonl")).isNotEmptyFile();
        assertSameFiles("one", "two");
        assertThat(score.exitCode()).isZero();
        assertThat(folder.resolve("again.jsonl")).hasSameBinaryContentAs(folder.resolve("one/scorecards.jsonl"));
    }

    @Test
    void scoresStoredCallsAnewByAnotherRulebookWithoutDecoding() throws Exception {
        SampleDrop.of(folder.resolve("drop"), List.of("1011.wav"));
        run("before", "1");
        Path shipped = Checkout.root().resolve("qa-rules/rulebooks/baoji-zhongran-2008.yaml");
        String harsher =
                Files.readString(shipped).replaceFirst("(id: greeting\\n(?:.*\\n)*?    deduction: )10", "$125");
        Path changed = Files.writeString(folder.resolve("harsher.yaml"), harsher);

        Outcome backtest =
                QaProcess.run(folder, "rulebook", "backtest", changed.toString(), "--database", "embedded:db");
        Outcome rescore =
                QaProcess.run(folder, "rescore", "--rulebook", changed.toString(), "--database", "embedded:db");
        Outcome again = run("after", "1");

        assertThat(backtest.out()).contains("93.0", "82.5", "1 / 1 通有变化");
        assertThat(rescore.exitCode()).isZero();
        assertThat(again.exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("before/scorecards.jsonl"))).contains("\"score\":93.0");
        assertThat(Files.readString(folder.resolve("after/scorecards.jsonl"))).contains("\"score\":82.5");
    }

    private Outcome run(String out, String workers) throws IOException, InterruptedException {
        return QaProcess.run(folder, "run", "drop", "--out", out, "--workers", workers, "--database", "embedded:db");
    }

    private List<LedgerRow> rows() {
        try (Store store = Store.open("embedded:" + folder.resolve("db"))) {
            return store.ledger().rows(folder.resolve("drop").toString());
        }
    }

    private void assertSameFiles(String one, String other) {
        for (String file : List.of("scorecards.jsonl", "transcripts.jsonl", "ledger.csv")) {
            assertThat(folder.resolve(one).resolve(file))
                    .hasSameBinaryContentAs(folder.resolve(other).resolve(file));
        }
    }
}
