package io.hotlineqa.command.privacy;

import io.hotlineqa.command.terminal.DatabaseOption;
import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.example.Clip;
import io.hotlineqa.store.privacy.Erasable;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets go of what has been kept long enough; made to run every night. */
@Command(
        name = "retain",
        mixinStandardHelpOptions = true,
        description = {
            "清理超过保存期限的录音、通话和导出的片段；被保全的通话不动。",
            "Deletes recordings and exported clips, and erases calls, that are older than so many days. Calls on hold"
                    + " (qa hold) stay. Clips whose own time is over always go. Exit 1: something is left to look at, and named."
        })
public final class RetainCommand implements Callable<Integer> {
    @ArgGroup(exclusive = false, multiplicity = "1")
    private Limits limits;

    @Option(names = "--dry-run", description = "only says what would go")
    private boolean dryRun;

    @Mixin
    private DatabaseOption database;

    @Spec
    private CommandSpec spec;

    /** How long what is kept. */
    static final class Limits {
        @Option(names = "--audio-days", paramLabel = "DAYS", description = "recordings older than this go")
        private Integer audio;

        @Option(names = "--call-days", paramLabel = "DAYS", description = "calls older than this go with all of it")
        private Integer call;

        @Option(names = "--clip-days", paramLabel = "DAYS", description = "exported clips older than this go")
        private Integer clip;
    }

    @Override
    public Integer call() throws StartException, IOException, InterruptedException {
        check("--audio-days", limits.audio);
        check("--call-days", limits.call);
        check("--clip-days", limits.clip);
        try (Store store = database.open()) {
            List<Erasable> calls =
                    limits.call == null ? List.of() : store.retention().calls(before(limits.call));
            List<Erasable> recordings = limits.audio == null
                    ? List.of()
                    : store.retention().recordings(before(limits.audio)).stream()
                            .filter(one -> !calls.contains(one))
                            .toList();
            List<Clip> clips = store.clips().due(limits.clip == null ? Instant.EPOCH : before(limits.clip));
            out().println("录音 recordings: " + recordings.size() + "，通话 calls: " + calls.size() + "，片段 clips: "
                    + clips.size());
            return dryRun ? ExitCode.OK : letGo(store, recordings, calls, clips);
        }
    }

    private static void check(String option, Integer days) throws StartException {
        if (days != null && days < 1) {
            throw new StartException(option + " " + days + ": 至少 1 天 at least 1 day");
        }
    }

    private static Instant before(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }

    private int letGo(Store store, List<Erasable> recordings, List<Erasable> calls, List<Clip> clips)
            throws IOException, InterruptedException {
        store.clips().expire(clips, System.getProperty("user.name"));
        List<String> remarks = new ArrayList<>();
        for (Erasable one : recordings) {
            List<String> left = ErasedFiles.ofRecordings(one).remarks();
            left.forEach(out()::println);
            remarks.addAll(left);
            store.retention().recordingsGone(one, limits.audio, System.getProperty("user.name"));
        }
        List<String> left = Erasing.of(store, calls, "older than " + limits.call + " days", out());
        left.forEach(out()::println);
        remarks.addAll(left);
        store.retention().ran(limits.audio, limits.call, limits.clip, System.getProperty("user.name"));
        return remarks.isEmpty() ? ExitCode.OK : ExitCode.LOOK;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
