package io.hotlineqa.command.night;

import io.hotlineqa.command.terminal.Terminal;
import io.hotlineqa.command.terminal.TimeLeft;
import io.hotlineqa.store.account.DropProgress;
import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** How far a run is: a bar on a terminal, elsewhere a line for every tenth. Files done, audio hours, time left. */
final class RunMeter implements AutoCloseable {
    private final PrintWriter err;
    private final long startNanos = System.nanoTime();
    private DropProgress start;
    private ProgressBar bar;
    private long tenths = -1;

    RunMeter(PrintWriter err) {
        this.err = err;
    }

    void show(DropProgress now) {
        if (start == null) {
            start = now;
        }
        if (Terminal.watches()) {
            bar(now);
        } else if (now.files() > 0 && now.ended() * 10 / now.files() != tenths) {
            tenths = now.ended() * 10 / now.files();
            err.println(now.ended() + "/" + now.files() + " 个文件 files, " + hours(now) + left(now));
            err.flush();
        }
    }

    private void bar(DropProgress now) {
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName("评分 scoring")
                    .setInitialMax(now.files())
                    .hideEta()
                    .build();
        }
        bar.maxHint(now.files());
        bar.stepTo(now.ended());
        bar.setExtraMessage(hours(now) + left(now));
    }

    private static String hours(DropProgress now) {
        return String.format(Locale.ROOT, "%.2f 小时 audio h", now.audioSeconds() / 3600);
    }

    private String left(DropProgress now) {
        return TimeLeft.after(
                        System.nanoTime() - startNanos,
                        now.endedBytes() - start.endedBytes(),
                        now.bytes() - now.endedBytes())
                .map(left -> ", 剩余 left " + TimeLeft.text(left))
                .orElse("");
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
