package io.hotlineqa.command;

import io.hotlineqa.jobs.drop.Arrivals;
import io.hotlineqa.store.DropSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * Scores what arrives. Nothing that is wrong with one drop, with the database or with a run ends it: that is told, and
 * the drop is taken again after another while. Used by one thread.
 */
final class Watch {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private final Arrivals arrivals;
    private final RunOptions options;
    private final Path out;
    private final CommandLine command;
    private final Set<Path> toldHeldUp = new HashSet<>();

    /** @param out where the files of each drop go, in a folder of its name; null for nowhere */
    Watch(Arrivals arrivals, RunOptions options, Path out, CommandLine command) {
        this.arrivals = arrivals;
        this.options = options;
        this.out = out;
        this.command = command;
    }

    /** Scores every drop that is ready by now. */
    void look() {
        try {
            for (Path drop : arrivals.ready(System.nanoTime())) {
                attempt(drop);
            }
            tellHeldUp();
        } catch (IOException unreadable) {
            tell("the folder of drops can't be read, it is looked at again: " + unreadable);
        }
    }

    private void attempt(Path drop) {
        try {
            score(drop);
        } catch (StartException unusable) {
            unusable.problems().forEach(this::tell);
            if (unusable.mayHeal()) {
                again(drop);
            }
        } catch (Exception failed) {
            Exception told = StoppedException.of(failed);
            LOG.error("the run of {} failed", drop, failed);
            tell(drop + ": " + (told.getMessage() == null ? told.toString() : told.getMessage()));
            again(drop);
        }
    }

    private void again(Path drop) {
        if (!Interruption.isUnderWay()) {
            tell(drop + " is taken again later");
            arrivals.again(drop, System.nanoTime());
        }
    }

    private void score(Path drop) throws Exception {
        RunReport report = new RunReport(command.getOut(), command.getErr());
        Path files = out == null ? null : out.resolve(drop.getFileName().toString());
        try (DropRun run = new Preflight(drop, files, options).ready()) {
            DropSummary summary = run.execute(report);
            if (files != null) {
                run.files(files);
            }
            report.end(run, summary, false);
        }
    }

    private void tellHeldUp() {
        toldHeldUp.retainAll(arrivals.heldUp());
        for (Path drop : arrivals.heldUp()) {
            if (toldHeldUp.add(drop)) {
                tell(drop + " waits for " + arrivals.unfinished(drop).get(0) + ", which is still being written");
            }
        }
    }

    private void tell(String sentence) {
        if (!Interruption.isUnderWay()) {
            PrintWriter err = command.getErr();
            err.println("qa: " + sentence);
            err.flush();
        }
    }
}
