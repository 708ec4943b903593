package io.hotlineqa.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hotlineqa.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drops that arrive while the command waits for them. */
class WatchTest {
    private static final String EMERGENCY = "1003.wav";

    @TempDir
    Path folder;

    @Test
    void scoresEachDropAsItArrivesAndTellsOfEachEmergencyAlsoAfterAKill() throws Exception {
        EmptyDatabase.in(folder.resolve("db"));
        drop("in/one", "1001.wav", EMERGENCY);
        killedBetweenTheEmergencyAndItsAlert();
        assertThat(folder.resolve("told")).doesNotExist();
        QaProcess watch = watch();
        try {
            awaitSummaryOf(watch, "one");
            drop("in/two", "1002.wav");
            awaitSummaryOf(watch, "two");
        } finally {
            watch.stop();
        }

        assertThat(watch.end().hasStackTrace()).isFalse();
        assertThat(Files.readString(folder.resolve("out/two/ledger.csv"))).contains("1002.wav", "SCORED");
        assertThat(Files.readAllLines(folder.resolve("told")))
                .singleElement()
                .asString()
                .contains("\"alert\":\"EMERGENCIES\"", "/in/one", "new calls of emergencies: 1;");
        assertThat(QaProcess.run(folder, "audit", "--database", "embedded:db").exitCode())
                .isZero();
    }

    /** The emergency is the larger file and comes first; the other one waits at the gate when it happens. */
    private void killedBetweenTheEmergencyAndItsAlert() throws Exception {
        try (Store store = Store.open("embedded:" + folder.resolve("db"));
                Gate gate = Gate.after(1, store)) {
            QaProcess watch = watch();
            await().atMost(Duration.ofMinutes(5)).until(gate::isReached);
            watch.kill();
            assertThat(store.emergencies().untold()).hasSize(1);
        }
    }

    private QaProcess watch() throws IOException {
        return QaProcess.start(
                folder,
                Map.of(),
                "watch",
                "in",
                "--out",
                "out",
                "--every",
                "1",
                "--workers",
                "1",
                "--database",
                "embedded:db",
                "--alert",
                programThatKeepsWhatItIsTold().toString());
    }

    private Path programThatKeepsWhatItIsTold() throws IOException {
        Path program =
                Files.writeString(folder.resolve("program"), "#!/bin/sh\ncat >> '" + folder.resolve("told") + "'\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    private void drop(String name, String... recordings) throws Exception {
        Path drop = SampleDrop.of(folder.resolve(name), List.of(recordings));
        Files.createFile(drop.resolve(".done"));
    }

    /** The last thing that is printed of a drop. */
    private static void awaitSummaryOf(QaProcess watch, String drop) {
        await().atMost(Duration.ofMinutes(5))
                .until(() -> watch.said().matches("(?s).*/in/" + drop + "\\s.*Every file is accounted for.*"));
    }
}
