package io.hotlineqa.command.watch;

import io.hotlineqa.command.night.DropRun;
import io.hotlineqa.command.night.Preflight;
import io.hotlineqa.command.night.RunOptions;
import io.hotlineqa.command.night.RunReport;
import io.hotlineqa.command.terminal.Interruption;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.command.terminal.StoppedException;
import io.hotlineqa.jobs.drop.Arrivals;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.DropSummary;
import io.hotlineqa.store.database.Outage;
import io.hotlineqa.store.database.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
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
    private final Optional<MorningCheck> morning;
    private final double quarantineShare;
    private final EmergencyAlerts emergencies;
    private final FailureAlerts failures;
    private final OwedAlerts owed;
    private final RunReport report;
    private final Set<Path> toldHeldUp = new HashSet<>();

    /**
     * @param out where the files of each drop go, in a folder of its name; null for nowhere
     * @param alarm hears of failures, of emergencies and of a drop with much in quarantine
     * @param quarantineShare how much is much, in per cent of its files
     * @param morning looked at after each drop too, for many may come at once
     */
    Watch(
            Arrivals arrivals,
            RunOptions options,
            Path out,
            CommandLine command,
            Alarm alarm,
            double quarantineShare,
            Optional<MorningCheck> morning) {
        this.arrivals = arrivals;
        this.options = options;
        this.out = out;
        this.command = command;
        this.morning = morning;
        this.quarantineShare = quarantineShare;
        this.emergencies = new EmergencyAlerts(alarm);
        this.failures = new FailureAlerts(alarm);
        this.owed = new OwedAlerts(alarm);
        this.report = new RunReport(command.getOut(), command.getErr());
    }

    /** Scores every drop that is ready by now; first come the emergencies that an earlier run could not tell of. */
    void look() {
        if (emergencies.areDue(System.nanoTime())) {
            catchUp();
        }
        try {
            for (Path drop : arrivals.ready(System.nanoTime())) {
                attempt(drop);
                lookAtTheMorning();
            }
            tellHeldUp();
        } catch (IOException unreadable) {
            tell("the folder of drops can't be read, it is looked at again: " + unreadable);
        }
        lookAtTheMorning();
        owed.raiseOwed(System.nanoTime());
    }

    private void catchUp() {
        try (Store store = Store.open(options.database().address())) {
            emergencies.tell(store.emergencies(), System.nanoTime());
        } catch (StoreException away) {
            emergencies.putOff(System.nanoTime());
            tell("emergencies can't be looked for, they are looked for again: " + away.getMessage());
        }
    }

    private void attempt(Path drop) {
        try {
            score(drop);
        } catch (StartException unusable) {
            unusable.problems().forEach(this::tell);
            failed(drop, String.join("; ", unusable.problems()));
            if (unusable.mayHeal()) {
                again(drop);
            }
        } catch (Exception failed) {
            Exception told = StoppedException.of(failed);
            LOG.error("the run of {} failed", drop, failed);
            String reason = told.getMessage() == null ? told.toString() : told.getMessage();
            tell(drop + ": " + reason);
            failed(drop, reason);
            again(drop);
        }
    }

    /** What it has scored by then is known to nobody. */
    private void failed(Path drop, String reason) {
        emergencies.putOff(System.nanoTime());
        if (!Interruption.isUnderWay()) {
            failures.tell(drop, reason, System.nanoTime());
        }
    }

    /** A database that is away is asked again at the next look. */
    private void lookAtTheMorning() {
        try {
            morning.ifPresent(check -> check.look(Instant.now(), System.nanoTime()));
        } catch (RuntimeException failed) {
            if (!(failed instanceof StoreException) && !Outage.mayPass(failed)) {
                throw failed;
            }
            tell("the last drops can't be looked at: " + Outage.reason(failed));
        }
    }

    private void again(Path drop) {
        if (!Interruption.isUnderWay()) {
            tell(drop + " is taken again later");
            arrivals.again(drop, System.nanoTime());
        }
    }

    private void score(Path drop) throws Exception {
        Path files = out == null ? null : out.resolve(drop.getFileName().toString());
        try (DropRun run = new Preflight(drop, files, options).ready()) {
            DropSummary summary = run.execute(report);
            emergencies.tell(run.store().emergencies(), System.nanoTime());
            if (files != null) {
                run.files(files);
            }
            report.end(run, summary, false);
            failures.succeeded(drop);
            morning.ifPresent(MorningCheck::dropEnded);
            tellQuarantine(summary);
        }
    }

    private void tellQuarantine(DropSummary summary) {
        if (summary.quarantined() * 100.0 > quarantineShare * summary.dropped()) {
            owed.raise(
                    new Alert(
                            Alert.Kind.QUARANTINE,
                            summary.drop(),
                            summary.quarantined() + " of " + summary.dropped() + " files are in quarantine"),
                    System.nanoTime());
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
