package io.hotlineqa.command.privacy;

import io.hotlineqa.command.night.DropFilesWriter;
import io.hotlineqa.command.night.DropFolder;
import io.hotlineqa.command.rulebook.RulebookOption;
import io.hotlineqa.command.terminal.DatabaseOption;
import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.OutFolder;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.jobs.drop.Drop;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.call.CallPeriod;
import io.hotlineqa.store.call.Caller;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what is stored of a drop, or of some days, as the same files that a run writes. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "导出一个投递或一段日期的评分卡和转写（JSONL）。",
            "Writes the current scorecards and the transcripts of a drop, or of calls started on some days, as JSONL."
        })
public final class ExportCommand implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private Which which;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "takes scorecards.jsonl and transcripts.jsonl")
    private Path out;

    @Mixin
    private RulebookOption rulebook = new RulebookOption();

    @Mixin
    private DatabaseOption database;

    @Spec
    private CommandSpec spec;

    /** One of three ways to say which. */
    static final class Which {
        @Option(
                names = "--drop",
                paramLabel = "DROP",
                description = "the calls of a drop, by its folder or s3://BUCKET/PREFIX; with its ledger.csv")
        private String drop;

        @Option(
                names = "--caller",
                paramLabel = "NUMBER",
                description = "what is stored of whoever called from it: transcripts and recordings, no scorecards")
        private String caller;

        @ArgGroup(exclusive = false, multiplicity = "1")
        private Days days;
    }

    /** From one day to another, both included, in the rulebook's zone. */
    static final class Days {
        @Option(
                names = "--from",
                required = true,
                paramLabel = "DAY",
                description = "the first day, such as 2026-11-22")
        private LocalDate from;

        @Option(names = "--to", paramLabel = "DAY", description = "the last day (default: the first)")
        private LocalDate to;
    }

    @Override
    public Integer call() throws StartException, IOException {
        String problem = OutFolder.problem(out).orElse(null);
        if (problem != null) {
            throw new StartException(problem);
        }
        if (which.caller != null) {
            return caller();
        }
        CallPeriod period = which.drop == null ? period() : null;
        try (Store store = database.open()) {
            DropFilesWriter files = new DropFilesWriter(store, out);
            if (which.drop != null) {
                drop(store, files);
            } else {
                files.write(period);
            }
            spec.commandLine().getOut().println("导出 exported: " + files.scorecards() + " 通 calls → " + out);
            return ExitCode.OK;
        }
    }

    /** What a person may ask for: what they said, not how somebody else was judged by it. */
    private int caller() throws StartException, IOException {
        Caller caller = callerOrRefuse();
        try (Store store = database.open()) {
            CallerFiles files = new CallerFiles(store, out);
            int calls = files.write(caller, System.getProperty("user.name"));
            spec.commandLine().getOut().println("导出 exported: " + calls + " 通 calls → " + out);
            files.missing().forEach(one -> spec.commandLine().getOut().println("录音不在了 recording gone: " + one));
            return files.missing().isEmpty() ? ExitCode.OK : ExitCode.LOOK;
        }
    }

    private Caller callerOrRefuse() throws StartException {
        try {
            return Caller.of(which.caller);
        } catch (IllegalArgumentException e) {
            throw new StartException("--caller " + which.caller + ": 至少 7 位数字 " + e.getMessage());
        }
    }

    private void drop(Store store, DropFilesWriter files) throws StartException, IOException {
        String drop = Drop.in(DropFolder.of(which.drop)).id();
        if (store.ledger().drop(drop).dropped() == 0) {
            throw new StartException(
                    "--drop " + which.drop + ": no such drop in the ledger; ./qa status names the last ones");
        }
        files.write(drop);
    }

    private CallPeriod period() throws StartException {
        LocalDate last = which.days.to == null ? which.days.from : which.days.to;
        if (last.isBefore(which.days.from)) {
            throw new StartException("--to " + last + " is before --from " + which.days.from);
        }
        return CallPeriod.ofDays(which.days.from, last, rulebook.load().zone());
    }
}
