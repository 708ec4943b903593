package io.hotlineqa.command.night;

import io.hotlineqa.store.account.DropSummary;
import io.hotlineqa.vosk.RunningWorker;
import java.time.Instant;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Where drops stand and what hears them, in the text format that Prometheus reads, for the textfile collector of its node exporter. */
final class PrometheusText {
    static final String FILES = "hotlineqa_files";
    static final String AUDIO_SECONDS = "hotlineqa_audio_seconds";
    static final String MISSING = "hotlineqa_missing";
    static final String WORKER_RESIDENT = "hotlineqa_worker_resident_bytes";
    static final String SETTLED = "hotlineqa_settled_timestamp_seconds";
    private final StringBuilder text = new StringBuilder();

    PrometheusText() {
        about(FILES, "Files of a drop by state.");
        about(AUDIO_SECONDS, "Length of a drop's scored recordings.");
        about(MISSING, "Recordings that the switchboard lists and nobody dropped.");
        about(SETTLED, "When the last file of a drop had its end.");
        about(WORKER_RESIDENT, "Memory that a recognising process on this machine holds.");
    }

    private void about(String metric, String help) {
        text.append("# HELP ").append(metric).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(metric).append(" gauge\n");
    }

    void add(DropSummary drop, int missing) {
        files(drop, "scored", DropSummary::scored);
        files(drop, "quarantined", DropSummary::quarantined);
        files(drop, "duplicate", DropSummary::duplicates);
        files(drop, "pending", DropSummary::pending);
        sample(AUDIO_SECONDS, drop, "", drop.audioSeconds());
        sample(MISSING, drop, "", missing);
        Instant settled = drop.settledAt();
        if (settled != null) {
            sample(SETTLED, drop, "", (double) settled.getEpochSecond());
        }
    }

    void add(RunningWorker worker) {
        sample(WORKER_RESIDENT, "pid=\"" + worker.pid() + '"', (double) worker.residentBytes());
    }

    private void files(DropSummary drop, String state, ToDoubleFunction<DropSummary> count) {
        sample(FILES, drop, ",state=\"" + state + '"', count.applyAsDouble(drop));
    }

    private void sample(String metric, DropSummary drop, String labels, double value) {
        sample(metric, "drop=\"" + escaped(drop.drop()) + '"' + labels, value);
    }

    private void sample(String metric, String labels, double value) {
        text.append(metric)
                .append('{')
                .append(labels)
                .append("} ")
                .append(String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.3f", value))
                .append('\n');
    }

    private static String escaped(String label) {
        return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
