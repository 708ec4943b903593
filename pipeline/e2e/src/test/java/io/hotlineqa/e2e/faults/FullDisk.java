package io.hotlineqa.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hotlineqa.e2e.Checkout;
import io.hotlineqa.e2e.Gate;
import io.hotlineqa.e2e.QaProcess;
import io.hotlineqa.e2e.QaProcess.Outcome;
import io.hotlineqa.e2e.SampleDrop;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.query.AllOf;
import io.hotlineqa.store.search.Rights;
import io.hotlineqa.store.search.SearchIndex;
import io.hotlineqa.store.search.SearchRequest;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are full in the middle. Only by {@code pipeline/e2e/chaos disk}, as root. */
class FullDisk {
    private static final List<String> CALLS =
            List.of("1002.wav", "1007.wav", "1010.wav", "1011.wav", "1012.wav", "1017.wav");

    @TempDir
    Path folder;

    @Test
    void ofTheDatabaseIsWaitedForAndNothingIsLost() throws Exception {
        SampleDrop.of(folder.resolve("drop"), CALLS);
        try (SmallDisk disk = SmallDisk.at(folder.resolve("disk"), 200)) {
            Map<String, String> logging = Map.of("JAVA_TOOL_OPTIONS", "-Dhotlineqa.log=" + folder.resolve("log"));
            String database = "embedded:" + disk.folder().resolve("db");
            QaProcess night;
            try (Store store = Store.open(database);
                    Gate gate = Gate.after(2, store)) {
                night = QaProcess.start(folder, logging, "run", "drop", "--workers", "1", "--database", database);
                await().atMost(Duration.ofMinutes(10)).until(gate::isReached);
            }
            disk.fill();
            await().atMost(Duration.ofMinutes(5))
                    .until(() -> Files.readString(folder.resolve("log/qa.log")).contains("No space left"));
            disk.makeRoom();

            Outcome outcome = night.end();

            assertThat(outcome.exitCode()).as(outcome.err()).isZero();
            assertThat(outcome.hasStackTrace()).as(outcome.err()).isFalse();
            assertThat(audit(database)).isZero();
        }
    }

    @Test
    void ofTheDropIsNamedAndTheArchiveIsUnpackedOnceThereIsRoom() throws Exception {
        try (SmallDisk disk = SmallDisk.at(folder.resolve("disk"), 4)) {
            Path drop = Files.createDirectory(disk.folder().resolve("drop"));
            zip(drop.resolve("night.zip"), List.of("1002.wav", "1007.wav"));
            disk.fill();

            Outcome full = run(drop);
            disk.makeRoom();
            Outcome again = run(drop);

            assertThat(full.exitCode()).isEqualTo(2);
            assertThat(full.err()).contains("No space left");
            assertThat(full.hasStackTrace()).as(full.err()).isFalse();
            assertThat(again.exitCode()).as(again.err()).isZero();
            assertThat(Files.readString(folder.resolve("out/ledger.csv"))).contains("1002.wav", "1007.wav", "SCORED");
            assertThat(audit("embedded:db")).isZero();
        }
    }

    @Test
    void ofTheSearchIndexIsTriedAgainAndNoCallIsMissing() throws Exception {
        SampleDrop.of(folder.resolve("drop"), List.of("1002.wav"));
        assertThat(run(folder.resolve("drop")).exitCode()).isZero();
        try (SmallDisk disk = SmallDisk.at(folder.resolve("disk"), 16);
                Store store = Store.open("embedded:" + folder.resolve("db"))) {
            Files.createSymbolicLink(store.indexFolder(), disk.folder());
            try (SearchIndex index = SearchIndex.open(store)) {
                store.demoMark().put();
                store.manyCalls().make(500);
                disk.fill();

                assertThatThrownBy(index::catchUp).hasMessageContaining("No space left");
                assertThat(calls(index)).as("what was found before").isOne();
                disk.makeRoom();
                index.catchUp();

                assertThat(calls(index)).isEqualTo(501);
                assertThat(SearchIndex.verify(store)).isEmpty();
            }
        }
    }

    private static long calls(SearchIndex index) throws Exception {
        return index.search(SearchRequest.of(AllOf.EVERYTHING), Rights.EVERYTHING)
                .total();
    }

    private Outcome run(Path drop) throws Exception {
        return QaProcess.run(folder, "run", drop.toString(), "--out", "out", "--database", "embedded:db");
    }

    private int audit(String database) throws Exception {
        return QaProcess.run(folder, "audit", "--database", database).exitCode();
    }

    private static void zip(Path archive, List<String> samples) throws Exception {
        Path drop = Checkout.root().resolve("samples/drop");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String sample : samples) {
                zip.putNextEntry(new ZipEntry(sample));
                Files.copy(drop.resolve(sample), zip);
            }
        }
    }
}
