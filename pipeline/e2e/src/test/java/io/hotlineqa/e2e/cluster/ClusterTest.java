package io.hotlineqa.e2e.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hotlineqa.e2e.Gate;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.LedgerRow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on a cluster of several processes, with real ears and a database server, beside a run on one machine. */
class ClusterTest {
    /** So many calls are stored before a machine is lost; whoever has heard another one waits. */
    private static final int STORED = 3;

    private static final int VICTIM = 0;
    private static final int SURVIVOR = 1;

    @TempDir
    Path folder;

    @Test
    void finishesWithTheSameBytesAsOneMachineWhenATaskManagerIsKilledInTheMiddle() throws Exception {
        try (ClusterNight night = ClusterNight.in(folder);
                FlinkCluster cluster = FlinkCluster.start(folder.resolve("flink"), 2)) {
            FlinkRest rest = cluster.rest(0);
            String job = rest.upload(ClusterNight.ARCHIVE);
            try (Store store = Store.open(night.database());
                    Gate gate = Gate.after(STORED, store)) {
                rest.run(job, night.arguments());
                await().atMost(Duration.ofMinutes(3)).until(gate::isReached);
                cluster.killTaskManager(VICTIM);
            }
            night.awaitEnd(rest);

            night.assertIsAccountedForAndEnded();
            assertThat(cluster.librariesOf(SURVIVOR)).noneMatch(l -> l.matches(".*(vosk|jniav|jnidispatch).*"));
            night.assertSameFilesAsOnOneMachine();
            List<LedgerRow> before = night.rows();

            cluster.run(ClusterNight.ARCHIVE, night.arguments());

            night.awaitEnd(rest);
            assertThat(night.rows()).as("the same drop again, by flink run").isEqualTo(before);
        }
    }
}
