package io.hotlineqa.e2e.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hotlineqa.e2e.Checkout;
import io.hotlineqa.e2e.EmptyDatabase;
import io.hotlineqa.e2e.QaProcess;
import io.hotlineqa.e2e.SampleDrop;
import io.hotlineqa.e2e.faults.DatabaseServer;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.LedgerRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A drop that was scored on one machine, to be scored on a cluster with another database. */
record ClusterNight(Path folder, Path drop, DatabaseServer server, String database) implements AutoCloseable {
    static final Path ARCHIVE = Checkout.root().resolve("pipeline/cluster/target/hotline-qa-job.jar");
    private static final List<String> CALLS = List.of(
            "1002.wav",
            "1010.wav",
            "1011.wav",
            "1012.wav",
            "1022.wav",
            "1022.json",
            "1030.wav",
            "1901.wav",
            "1903.wav");
    private static final List<String> FILES = List.of("scorecards.jsonl", "transcripts.jsonl", "ledger.csv");

    static ClusterNight in(Path folder) throws Exception {
        Path drop = SampleDrop.of(folder.resolve("drop"), CALLS);
        EmptyDatabase.in(folder.resolve("db"));
        QaProcess.run(folder, "run", drop.toString(), "--out", "one-machine", "--database", "embedded:db");
        DatabaseServer server = DatabaseServer.in(folder.resolve("server"));
        return new ClusterNight(folder, drop, server, server.freshDatabase());
    }

    /** Of the job. */
    String[] arguments() {
        return new String[] {
            drop.toString(),
            "--model",
            Checkout.root().resolve("models/hotline-cn").toString(),
            "--workers",
            "2",
            "--database",
            database
        };
    }

    void awaitEnd(FlinkRest rest) throws IOException, InterruptedException {
        await().atMost(Duration.ofMinutes(4))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(rest::job, List.of("FINISHED", "FAILED", "CANCELED")::contains);
        assertThat(rest.job()).isEqualTo("FINISHED");
    }

    void assertIsAccountedForAndEnded() {
        try (Store store = Store.open(database)) {
            assertThat(store.ledger().drop(drop.toString()).complete()).isTrue();
            assertThat(store.runs().newest(1))
                    .allSatisfy(run -> assertThat(run.endedAt()).isNotNull());
        }
    }

    void assertSameFilesAsOnOneMachine() throws IOException, InterruptedException {
        QaProcess.run(folder, "export", "--drop", drop.toString(), "--out", "cluster", "--database", database);
        for (String file : FILES) {
            assertThat(folder.resolve("cluster").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("one-machine").resolve(file));
        }
    }

    List<LedgerRow> rows() {
        try (Store store = Store.open(database)) {
            return store.ledger().rows(drop.toString());
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
