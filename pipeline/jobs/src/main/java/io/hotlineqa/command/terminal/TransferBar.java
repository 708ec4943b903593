package io.hotlineqa.command.terminal;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar for a download on a terminal; a line every tenth of it elsewhere. */
public final class TransferBar implements AutoCloseable {
    private static final long MIB = 1 << 20;
    private final PrintWriter err;
    private ProgressBar bar;
    private long tenths = -1;

    public TransferBar(PrintWriter err) {
        this.err = err;
    }

    public void at(long done, long total) {
        if (!Terminal.watches()) {
            plain(done, total);
            return;
        }
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName("download")
                    .setInitialMax(total)
                    .setUnit(" MiB", MIB)
                    .build();
        }
        bar.stepTo(done);
    }

    private void plain(long done, long total) {
        long now = total == 0 ? 10 : done * 10 / total;
        if (now != tenths) {
            tenths = now;
            err.println("download " + done / MIB + " of " + total / MIB + " MiB");
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
