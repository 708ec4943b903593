package io.hotlineqa.e2e.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hotlineqa.e2e.Checkout;
import io.hotlineqa.e2e.Gate;
import io.hotlineqa.e2e.QaProcess;
import io.hotlineqa.e2e.SampleDrop;
import io.hotlineqa.e2e.faults.DatabaseServer;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.LedgerRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on a cluster of several processes, with real ears and a database server, beside a run on one machine. */
class ClusterTest {
    private static final Path ARCHIVE = Checkout.root().resolve("pipeline/cluster/target/hotline-qa-job.jar");
    private static final List<String> CALLS = List.of(
            "1002.wav",
            "1007.wav",
            "1010.wav",
            "1011.wav",
            "1012.wav",
            "1017.wav",
            "1022.wav",
            "1022.json",
            "1030.wav",
            "1901.wav",
            "1903.wav");
    private static final List<String> FILES = List.of("scorecards.jsonl", "transcripts.jsonl", "ledger.csv");

    /** So many calls are stored before a machine is lost; whoever has heard another one waits. */
    private static final int STORED = 3;

    private static final int VICTIM = 0;
    private static final int SURVIVOR = 1;

    @TempDir
    static Path folder;

    private static Path drop;
    private static DatabaseServer server;
    private static String database;
    private static FlinkCluster cluster;

    @BeforeAll
    static void scoreTheDropOnOneMachine() throws Exception {
        drop = SampleDrop.of(folder.resolve("drop"), CALLS);
        QaProcess.run(folder, "run", drop.toString(), "--out", "one-machine", "--database", "embedded:db");
        server = DatabaseServer.in(folder.resolve("server"));
        database = server.freshDatabase();
        cluster = FlinkCluster.start(folder.resolve("flink"), 2);
    }

    @AfterAll
    static void stop() throws IOException {
        cluster.close();
        server.close();
    }

    @Test
    void finishesWithTheSameBytesAsOneMachineWhenATaskManagerIsKilledInTheMiddle() throws Exception {
        FlinkRest rest = cluster.rest();
        String job = rest.upload(ARCHIVE);
        try (Store store = Store.open(database)) {
            try (Gate gate = Gate.after(STORED, store)) {
                rest.run(job, arguments());
                await().atMost(Duration.ofMinutes(3)).until(gate::isReached);
                cluster.killTaskManager(VICTIM);
            }
            awaitEnd(rest);

            assertThat(store.ledger().drop(drop.toString()).complete()).isTrue();
            assertThat(store.runs().newest(1))
                    .allSatisfy(run -> assertThat(run.endedAt()).isNotNull());
        }
        assertThat(cluster.librariesOf(SURVIVOR)).noneMatch(l -> l.matches(".*(vosk|jniav|jnidispatch).*"));
        assertSameFiles();
        List<LedgerRow> before = rows();

        cluster.run(ARCHIVE, arguments());

        awaitEnd(rest);
        assertThat(rows()).as("the same drop again, by flink run").isEqualTo(before);
    }

    private static void awaitEnd(FlinkRest rest) throws IOException, InterruptedException {
        await().atMost(Duration.ofMinutes(4)).until(rest::job, List.of("FINISHED", "FAILED", "CANCELED")::contains);
        assertThat(rest.job()).isEqualTo("FINISHED");
    }

    private static String[] arguments() {
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

    private static List<LedgerRow> rows() {
        try (Store store = Store.open(database)) {
            return store.ledger().rows(drop.toString());
        }
    }

    private static void assertSameFiles() throws IOException, InterruptedException {
        QaProcess.run(folder, "export", "--drop", drop.toString(), "--out", "cluster", "--database", database);
        for (String file : FILES) {
            assertThat(folder.resolve("cluster").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("one-machine").resolve(file));
        }
    }
}
