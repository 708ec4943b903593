package io.hotlineqa.command.night;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotlineqa.jobs.Workload;
import io.hotlineqa.store.account.DropSummary;
import java.time.Duration;
import java.time.Instant;

/**
 * What a run did and how long it took: {@code report.json}.
 *
 * @param plan what was to be done
 * @param summary where the drop stands now
 * @param startedAt when the run began
 * @param endedAt when the last recording had its end
 * @param forecast how long it was expected to take; null when no earlier run told
 * @param workload what the recognising processes did
 */
record RunFigures(
        RunPlan plan, DropSummary summary, Instant startedAt, Instant endedAt, Duration forecast, Workload workload) {
    private static final double MILLIS = 1000;

    double wallSeconds() {
        return Duration.between(startedAt, endedAt).toMillis() / MILLIS;
    }

    /** Seconds of one process for one second of recording; 0 when nothing was heard. */
    double realTimeFactor() {
        return workload.audioSeconds() == 0 ? 0 : workload.hearingSeconds() / workload.audioSeconds();
    }

    /** What hearing and judging leave of the processes' time: starting, taking in, storing, waiting for the last. */
    double otherSeconds() {
        return Math.max(0, wallSeconds() * plan.workers() - workload.hearingSeconds() - workload.inspectionSeconds());
    }

    ObjectNode json() {
        ObjectNode node = Accounting.json(summary)
                .put("startedAt", startedAt.toString())
                .put("endedAt", endedAt.toString())
                .put("model", plan.speechModel().id())
                .put("rulebook", plan.rulebook().id() + " " + plan.rulebook().version())
                .put("workers", plan.workers())
                .put("forecastSeconds", forecast == null ? null : forecast.toSeconds())
                .put("wallSeconds", wallSeconds())
                .put("heardRecordings", workload.recordings())
                .put("heardSeconds", rounded(workload.audioSeconds()))
                .put("speechSeconds", rounded(workload.speechSeconds()))
                .put("realTimeFactor", Math.round(realTimeFactor() * 10_000) / 10_000.0);
        node.putObject("stages")
                .put("hearingSeconds", rounded(workload.hearingSeconds()))
                .put("inspectionSeconds", rounded(workload.inspectionSeconds()))
                .put("otherSeconds", rounded(otherSeconds()));
        return node;
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * MILLIS) / MILLIS;
    }
}
