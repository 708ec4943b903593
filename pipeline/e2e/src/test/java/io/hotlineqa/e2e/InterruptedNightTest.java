package io.hotlineqa.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hotlineqa.e2e.QaProcess.Outcome;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.FileState;
import io.hotlineqa.store.account.LedgerRow;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night that is ended by {@code kill -9}, and the morning after. */
class InterruptedNightTest {
    private static final List<String> CALLS =
            List.of("1001.wav", "1002.wav", "1006.wav", "1010.wav", "1011.wav", "1012.wav");

    /** So many are stored before the night is killed, however fast or slow the machine is. */
    private static final int STORED = 3;

    @TempDir
    Path folder;

    @Test
    void isTakenUpWhereItWasKilledAndDecodesNothingTwice() throws Exception {
        SampleDrop.of(folder.resolve("drop"), CALLS);
        EmptyDatabase.in(folder.resolve("db"));
        EmptyDatabase.in(folder.resolve("other-db"));
        List<LedgerRow> before = killedInTheMiddle();
        Outcome audit = QaProcess.run(folder, "audit", "--database", "embedded:db");
        Outcome morning = run("morning", "db");
        Outcome undisturbed = run("undisturbed", "other-db");

        assertThat(before).hasSize(CALLS.size());
        assertThat(audit.exitCode()).as("unfinished files are a breach").isEqualTo(1);
        assertThat(morning.exitCode()).as(morning.err()).isZero();
        assertThat(undisturbed.exitCode()).isZero();
        assertThat(rows()).as("what was scored stays").containsAll(scored(before));
        assertSameFiles();
        assertThat(QaProcess.run(folder, "audit", "--database", "embedded:db").exitCode())
                .isZero();
    }

    /** Every file is known by then, and {@link #STORED} are scored; the next one waits at the gate when it happens. */
    private List<LedgerRow> killedInTheMiddle() throws Exception {
        try (Store store = Store.open("embedded:" + folder.resolve("db"));
                Gate gate = Gate.after(STORED, store)) {
            QaProcess night =
                    QaProcess.start(folder, Map.of(), "run", "drop", "--workers", "1", "--database", "embedded:db");
            await().atMost(Duration.ofMinutes(5)).until(gate::isReached);
            List<LedgerRow> rows = rows(store);
            night.kill();
            assertThat(scored(rows)).hasSize(STORED);
            return rows;
        }
    }

    private Outcome run(String out, String database) throws Exception {
        return QaProcess.run(folder, "run", "drop", "--out", out, "--database", "embedded:" + database);
    }

    private List<LedgerRow> rows() throws SQLException {
        try (Store store = Store.open("embedded:" + folder.resolve("db"))) {
            return rows(store);
        }
    }

    private List<LedgerRow> rows(Store store) {
        return store.ledger().rows(folder.resolve("drop").toString());
    }

    private static List<LedgerRow> scored(List<LedgerRow> rows) {
        return rows.stream().filter(row -> row.state() == FileState.SCORED).toList();
    }

    private void assertSameFiles() {
        for (String file : List.of("scorecards.jsonl", "transcripts.jsonl", "ledger.csv")) {
            assertThat(folder.resolve("morning").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("undisturbed").resolve(file));
        }
    }
}
