package io.hotlineqa.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hotlineqa.e2e.QaProcess.Outcome;
import io.hotlineqa.store.FileState;
import io.hotlineqa.store.LedgerRow;
import io.hotlineqa.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night that is ended by {@code kill -9}, and the morning after. */
class InterruptedNightTest {
    private static final List<String> CALLS =
            List.of("1001.wav", "1002.wav", "1004.wav", "1006.wav", "1009.wav", "1010.wav", "1011.wav", "1012.wav");

    @TempDir
    Path folder;

    @Test
    void isTakenUpWhereItWasKilledAndDecodesNothingTwice() throws Exception {
        SampleDrop.of(folder.resolve("drop"), CALLS);
        QaProcess night =
                QaProcess.start(folder, Map.of(), "run", "drop", "--workers", "1", "--database", "embedded:db");
        List<LedgerRow> before = killedOnceSomeAreScored(night);

        Outcome audit = QaProcess.run(folder, "audit", "--database", "embedded:db");
        Outcome morning = QaProcess.run(folder, "run", "drop", "--database", "embedded:db");

        assertThat(before).as("scored before the kill").isNotEmpty().hasSizeLessThan(CALLS.size());
        assertThat(audit.exitCode()).as("unfinished files are a breach").isEqualTo(1);
        assertThat(morning.exitCode()).isZero();
        assertThat(scored()).hasSize(CALLS.size()).containsAll(before);
        assertThat(QaProcess.run(folder, "audit", "--database", "embedded:db").exitCode())
                .isZero();
    }

    private List<LedgerRow> killedOnceSomeAreScored(QaProcess night) throws InterruptedException {
        await().atMost(Duration.ofMinutes(3)).until(() -> !scored().isEmpty());
        night.kill();
        return scored();
    }

    /** What is scored, with the moment when; the store joins the server of the running command. */
    private List<LedgerRow> scored() {
        try (Store store = Store.open("embedded:" + folder.resolve("db"))) {
            return store.ledger().rows(folder.resolve("drop").toString()).stream()
                    .filter(row -> row.state() == FileState.SCORED)
                    .toList();
        }
    }
}
