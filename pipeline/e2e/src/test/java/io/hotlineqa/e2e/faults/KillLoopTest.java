package io.hotlineqa.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hotlineqa.e2e.EmptyDatabase;
import io.hotlineqa.e2e.QaProcess;
import io.hotlineqa.e2e.Scale;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.DropSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} again and again, now on a worker, now on the whole command, and every byte as if nothing had been. What
 * is stored is not heard again.
 */
class KillLoopTest {
    private static final long SEED = Long.getLong("chaos.seed", 2008);
    private static final int KILLS = Scale.of("kills", 3);
    private static final int CALLS = Scale.of("calls", 10);
    private static final int WORKERS = 2;
    private static final List<String> FILES = List.of("scorecards.jsonl", "transcripts.jsonl", "ledger.csv");

    @TempDir
    Path folder;

    private QaProcess night;

    @Test
    void everyKilledNightEndsInTheSameBytes() throws Exception {
        ManyRecordings.in(folder.resolve("drop"), CALLS);
        EmptyDatabase.in(folder.resolve("db"));
        EmptyDatabase.in(folder.resolve("other-db"));
        Random random = new Random(SEED);
        night = start();
        long before = 0;
        try (Store store = Store.open("embedded:" + folder.resolve("db"))) {
            for (int kill = 1; kill <= KILLS; kill++) {
                long reached = Math.max(before, (long) CALLS * kill / (KILLS + 2));
                await().atMost(Duration.ofMinutes(10))
                        .until(() -> summary(store).scored() >= reached
                                && !night.workers().isEmpty());
                killOne(random);
                before = summary(store).scored();
            }
        }
        assertThat(night.end().hasStackTrace()).isFalse();
        assertThat(run("after-kills", "db", logging("log")).exitCode()).isZero();
        assertThat(run("undisturbed", "other-db", Map.of()).exitCode()).isZero();

        assertThat(QaProcess.run(folder, "audit", "--database", "embedded:db").exitCode())
                .isZero();
        assertThat(heard())
                .as("what is stored is not decoded again; seed " + SEED)
                .isBetween((long) CALLS, CALLS + KILLS * (WORKERS + 1L));
        for (String file : FILES) {
            assertThat(folder.resolve("after-kills").resolve(file))
                    .as("seed " + SEED)
                    .hasSameBinaryContentAs(folder.resolve("undisturbed").resolve(file));
        }
    }

    private void killOne(Random random) throws Exception {
        List<ProcessHandle> workers = night.workers();
        if (random.nextBoolean() || workers.isEmpty()) {
            night.kill();
            night = start();
        } else {
            workers.get(random.nextInt(workers.size())).destroyForcibly();
        }
    }

    private QaProcess start() throws IOException {
        return QaProcess.start(
                folder, logging("log"), "run", "drop", "--workers", "" + WORKERS, "--database", "embedded:db");
    }

    private QaProcess.Outcome run(String out, String database, Map<String, String> environment) throws Exception {
        return QaProcess.start(folder, environment, "run", "drop", "--out", out, "--database", "embedded:" + database)
                .end();
    }

    private Map<String, String> logging(String name) {
        return Map.of("JAVA_TOOL_OPTIONS", "-Dhotlineqa.log=" + folder.resolve(name));
    }

    /** How often a recording was heard to its end, by all the runs that were killed and the one that came after. */
    private long heard() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("log/qa.log"))) {
            return lines.filter(line -> line.contains("outcome=\"heard\"")).count();
        }
    }

    private DropSummary summary(Store store) {
        return store.ledger().drop(folder.resolve("drop").toString());
    }
}
