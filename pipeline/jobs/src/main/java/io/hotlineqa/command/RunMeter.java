package io.hotlineqa.command;

import io.hotlineqa.store.DropSummary;
import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** How far a run is: a bar on a terminal, elsewhere a line for every tenth. Files done, audio hours, time left. */
final class RunMeter implements AutoCloseable {
    private final PrintWriter err;
    private ProgressBar bar;
    private long tenths = -1;

    RunMeter(PrintWriter err) {
        this.err = err;
    }

    void show(DropSummary summary) {
        long done = summary.dropped() - summary.pending();
        if (Terminal.watches()) {
            bar(summary, done);
        } else if (summary.dropped() > 0 && done * 10 / summary.dropped() != tenths) {
            tenths = done * 10 / summary.dropped();
            err.println(done + "/" + summary.dropped() + " " + hours(summary));
            err.flush();
        }
    }

    private void bar(DropSummary summary, long done) {
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName("评分 scoring")
                    .setInitialMax(summary.dropped())
                    .build();
        }
        bar.maxHint(summary.dropped());
        bar.stepTo(done);
        bar.setExtraMessage(hours(summary));
    }

    private static String hours(DropSummary summary) {
        return String.format(Locale.ROOT, "%.2f 小时 audio h", summary.audioSeconds() / 3600);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
