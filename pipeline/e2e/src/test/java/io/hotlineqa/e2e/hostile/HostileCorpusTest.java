package io.hotlineqa.e2e.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.e2e.EmptyDatabase;
import io.hotlineqa.e2e.QaProcess;
import io.hotlineqa.e2e.QaProcess.Outcome;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.LedgerRow;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command on a drop of hostile files: each comes to the end that is written beside it. */
class HostileCorpusTest {
    private static final int KINDS = 40;

    @TempDir
    Path folder;

    @Test
    void everyHostileFileComesToItsStatedEnd() throws Exception {
        Map<String, Expected> expected = HostileCorpus.in(folder.resolve("drop"));
        EmptyDatabase.in(folder.resolve("db"));

        Outcome run = QaProcess.run(folder, "run", "drop", "--out", "out", "--database", "embedded:db");
        Outcome audit = QaProcess.run(folder, "audit", "--database", "embedded:db");

        assertThat(expected).hasSizeGreaterThanOrEqualTo(KINDS);
        assertThat(run.hasStackTrace()).as(run.err()).isFalse();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(ends()).containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(audit.exitCode()).isZero();
    }

    private Map<String, Expected> ends() {
        try (Store store = Store.open("embedded:" + folder.resolve("db"))) {
            return store.ledger().rows(folder.resolve("drop").toString()).stream()
                    .collect(Collectors.toMap(LedgerRow::file, Expected::of));
        }
    }
}
