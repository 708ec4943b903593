package io.hotlineqa.e2e.cluster;

import static org.awaitility.Awaitility.await;

import io.hotlineqa.e2e.Gate;
import io.hotlineqa.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Flink's high availability with ZooKeeper: two JobManagers, and the leading one is killed in the middle. Only by {@code
 * pipeline/e2e/chaos leader}; what is tried is Flink's, and that a job of ours is taken up by another JobManager.
 */
class LostLeader {
    private static final int STORED = 3;
    private static final int LEADER = 0;
    private static final int OTHER = 1;

    @TempDir
    Path folder;

    @Test
    void isFollowedByTheOtherJobManagerWhichFinishesWithTheSameBytesAsOneMachine() throws Exception {
        try (ClusterNight night = ClusterNight.in(folder);
                FlinkCluster cluster = FlinkCluster.withTwoJobManagers(folder.resolve("flink"), 2)) {
            String job = cluster.rest(LEADER).upload(ClusterNight.ARCHIVE);
            try (Store store = Store.open(night.database());
                    Gate gate = Gate.after(STORED, store)) {
                cluster.rest(LEADER).run(job, night.arguments());
                await().atMost(Duration.ofMinutes(3)).until(gate::isReached);
                cluster.killJobManager(LEADER);
            }
            night.awaitEnd(cluster.rest(OTHER));

            night.assertIsAccountedForAndEnded();
            night.assertSameFilesAsOnOneMachine();
        }
    }
}
