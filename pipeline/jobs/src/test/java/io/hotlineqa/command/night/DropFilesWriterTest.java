package io.hotlineqa.command.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.DroppedFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropFilesWriterTest {
    private static final String SHA256 = "6".repeat(64);

    @TempDir
    private Path folder;

    @Test
    void namesAreInTheLedgerAsTheyWereDropped() throws Exception {
        try (Store store = Store.open("embedded:" + folder.resolve("postgres"))) {
            store.ledger()
                    .register(
                            "night",
                            List.of(new DroppedFile("-1.wav", SHA256, 1), new DroppedFile("a.wav", "7".repeat(64), 1)));
            store.ledger().quarantine("night", "-1.wav", SHA256, "@7001", QuarantineReason.TRUNCATED, "=x");
            store.ledger().duplicate("night", "a.wav", "7".repeat(64), "7002", "-1.wav");

            new DropFilesWriter(store, folder.resolve("out")).write("night");

            assertThat(Files.readAllLines(folder.resolve("out").resolve("ledger.csv")))
                    .containsExactly(
                            "file,sha256,callId,state,reason",
                            "-1.wav," + SHA256 + ",@7001,QUARANTINED,TRUNCATED",
                            "a.wav," + "7".repeat(64) + ",7002,DUPLICATE,-1.wav");
        }
    }
}
