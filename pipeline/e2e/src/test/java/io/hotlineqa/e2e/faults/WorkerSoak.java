package io.hotlineqa.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.e2e.Checkout;
import io.hotlineqa.e2e.Scale;
import io.hotlineqa.models.Shelf;
import io.hotlineqa.vosk.WorkerRecognizer;
import io.hotlineqa.vosk.WorkerSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One recognising process by itself, weighed after every few recordings: {@link Soak} without what is around it. Only by
 * {@code pipeline/e2e/chaos worker}.
 */
class WorkerSoak {
    private static final int CALLS = Scale.of("calls", 600);
    private static final int DIFFERENT = 20;
    private static final int EVERY = 10;
    private static final double MOST_MEGABYTES = 1;
    private static final double MOST_HANDLES = 0.5;

    @TempDir
    Path folder;

    @Test
    void holdsNoMoreTheMoreRecordingsItHasHeard() throws Exception {
        Path drop = folder.resolve("drop");
        ManyRecordings.in(drop, DIFFERENT);
        List<Load> loads = new ArrayList<>();
        WorkerSettings neverReplaced = WorkerSettings.usual().withRecycling(Integer.MAX_VALUE, Long.MAX_VALUE);
        try (WorkerRecognizer worker =
                WorkerRecognizer.start(Shelf.in(Checkout.root()).find(Shelf.EMBEDDED), neverReplaced)) {
            ProcessHandle process = ProcessHandle.of(worker.report().pid()).orElseThrow();
            for (int call = 1; call <= CALLS; call++) {
                worker.hear(drop.resolve("call-" + call % DIFFERENT + ".wav"));
                if (call % EVERY == 0) {
                    loads.add(Load.of(process, call).orElseThrow());
                }
            }
        }

        Growth growth = new Growth("worker", loads);
        System.out.println(growth);
        assertThat(growth.megabytes()).as("MB: %s", growth).isLessThanOrEqualTo(MOST_MEGABYTES);
        assertThat(growth.threads()).as("threads: %s", growth).isLessThanOrEqualTo(MOST_HANDLES);
        assertThat(growth.files()).as("files: %s", growth).isLessThanOrEqualTo(MOST_HANDLES);
    }
}
