package io.hotlineqa.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hotlineqa.e2e.QaProcess;
import io.hotlineqa.e2e.Scale;
import io.hotlineqa.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A long drop: neither memory nor threads nor open files grow with the calls. Only by {@code pipeline/e2e/chaos soak}; in
 * fewer calls nothing of it can be told.
 */
class Soak {
    private static final int CALLS = Scale.of("calls", 2000);
    private static final int EVERY = 20;
    private static final int FEWEST_LOADS = 9;
    private static final double MOST_MEGABYTES = 1;
    private static final double MOST_HANDLES = 0.5;
    /** The heap is taken at once, so that only what lies outside it can grow. */
    private static final Map<String, String> WHOLE_HEAP = Map.of("JAVA_TOOL_OPTIONS", "-Xms1g -XX:+AlwaysPreTouch");

    private final Map<String, List<Load>> loads = new TreeMap<>();

    @TempDir
    Path folder;

    @Test
    void holdsNoMoreTheMoreCallsItHasHeard() throws Exception {
        ManyRecordings.in(folder.resolve("drop"), CALLS);
        QaProcess night = QaProcess.start(
                folder, WHOLE_HEAP, "run", "drop", "--workers", "2", "--database", "embedded:db", "--out", "out");
        try (Store store = Store.open("embedded:" + folder.resolve("db"))) {
            for (long calls = EVERY; calls < CALLS; calls += EVERY) {
                long reached = calls;
                await().atMost(Duration.ofMinutes(30)).until(() -> scored(store) >= reached);
                weigh(night, scored(store));
            }
        }
        assertThat(night.end().exitCode()).isZero();

        List<Growth> growths = loads.entrySet().stream()
                .filter(e -> e.getValue().size() >= FEWEST_LOADS)
                .map(e -> new Growth(e.getKey(), e.getValue()))
                .toList();
        growths.forEach(System.out::println);
        assertThat(growths).hasSizeGreaterThan(2).allSatisfy(growth -> {
            assertThat(growth.megabytes()).as("MB: %s", growth).isLessThanOrEqualTo(MOST_MEGABYTES);
            assertThat(growth.threads()).as("threads: %s", growth).isLessThanOrEqualTo(MOST_HANDLES);
            assertThat(growth.files()).as("files: %s", growth).isLessThanOrEqualTo(MOST_HANDLES);
        });
    }

    private void weigh(QaProcess night, long calls) throws IOException {
        note("command", night.handle(), calls);
        for (ProcessHandle worker : night.workers()) {
            note("worker " + worker.pid(), worker, calls);
        }
    }

    private void note(String name, ProcessHandle process, long calls) throws IOException {
        Load.of(process, calls)
                .ifPresent(load ->
                        loads.computeIfAbsent(name, n -> new ArrayList<>()).add(load));
    }

    private long scored(Store store) {
        return store.ledger().drop(folder.resolve("drop").toString()).scored();
    }
}
