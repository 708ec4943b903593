package io.hotlineqa.command;

import io.hotlineqa.jobs.drop.Arrivals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
final class WatchCommand implements Callable<Integer> {
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

    @Mixin
    private RunOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(folder)) {
            throw new StartException(folder + ": no such folder; name the folder that drops arrive in");
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown, "watch-stop"));
        Watch watch = new Watch(new Arrivals(folder, Duration.ofSeconds(settle)), options, out, spec.commandLine());
        do {
            watch.look();
        } while (!stopped.await(every, TimeUnit.SECONDS));
        return ExitCode.OK;
    }
}
