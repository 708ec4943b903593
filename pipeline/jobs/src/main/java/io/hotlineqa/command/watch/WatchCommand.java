package io.hotlineqa.command.watch;

import io.hotlineqa.command.night.RunOptions;
import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.jobs.drop.Arrivals;
import io.hotlineqa.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps scoring drops as they arrive, one after the other, each as {@code run} would. Ends when it is stopped. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = {
            "持续处理陆续到达的投递：目录里每个子文件夹是一个投递，静止一段时间或放入 .done 后即处理。",
            "Keeps scoring drops as they arrive: each sub-folder is one, ready when it has settled or holds a file .done."
        })
public final class WatchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "the folder that drops arrive in")
    private Path folder;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "write the files of each drop into a sub-folder of its name")
    private Path out;

    @Option(
            names = "--settle",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "how long a drop must not change before it is taken (default: ${DEFAULT-VALUE})")
    private int settle;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "how often to look (default: ${DEFAULT-VALUE})")
    private int every;

    @Option(
            names = "--alert",
            paramLabel = "PROGRAM",
            description = "a program that is told what an operator should hear of, as one line of JSON on its input")
    private Path program;

    @Option(
            names = "--quarantine-share",
            paramLabel = "PERCENT",
            defaultValue = "5",
            description = "alert when more of a drop is in quarantine (default: ${DEFAULT-VALUE})")
    private double quarantineShare;

    @Option(
            names = "--missing-by",
            paramLabel = "HH:MM",
            description =
                    "alert from this hour on, in the rulebook's zone, of missing recordings or a day without a drop")
    private LocalTime missingBy;

    @Mixin
    private RunOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(folder)) {
            throw new StartException(folder + ": no such folder; name the folder that drops arrive in");
        }
        if (program != null && !Files.isExecutable(program)) {
            throw new StartException("--alert " + program + ": no program that can be run");
        }
        Alarm alarm = new Alarm(program);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown, "watch-stop"));
        Watch watch = new Watch(
                new Arrivals(folder, Duration.ofSeconds(settle)),
                options,
                out,
                spec.commandLine(),
                alarm,
                quarantineShare,
                morning(alarm));
        do {
            watch.look();
        } while (!stopped.await(every, TimeUnit.SECONDS));
        return ExitCode.OK;
    }

    private Optional<MorningCheck> morning(Alarm alarm) throws StartException {
        return missingBy == null
                ? Optional.empty()
                : Optional.of(
                        new MorningCheck(missingBy, options.rulebook().load().zone(), this::nights, alarm));
    }

    private List<MorningCheck.Night> nights() {
        try (Store store = Store.open(options.database().address())) {
            return store.ledger().drops().stream()
                    .map(drop -> new MorningCheck.Night(
                            drop.drop(),
                            drop.registeredAt(),
                            store.ledger().missing(drop.drop()).size()))
                    .toList();
        }
    }
}
