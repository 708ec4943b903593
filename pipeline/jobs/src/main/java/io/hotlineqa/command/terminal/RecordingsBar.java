package io.hotlineqa.command.terminal;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar over recordings on a terminal; a line every tenth of them elsewhere. */
public final class RecordingsBar implements AutoCloseable {
    private final PrintWriter err;
    private final int total;
    private final ProgressBar bar;
    private int tenths;

    public RecordingsBar(PrintWriter err, int total) {
        this.err = err;
        this.total = total;
        this.bar = Terminal.watches()
                ? new ProgressBarBuilder()
                        .setTaskName("recordings")
                        .setInitialMax(total)
                        .build()
                : null;
    }

    public void at(int done) {
        if (bar != null) {
            bar.stepTo(done);
        } else if (done * 10 / total != tenths) {
            tenths = done * 10 / total;
            err.println("heard " + done + " of " + total + " recordings");
            err.flush();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
