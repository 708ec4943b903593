package io.hotlineqa.command;

import io.hotlineqa.command.night.DropFolder;
import io.hotlineqa.command.night.DropRun;
import io.hotlineqa.command.night.Preflight;
import io.hotlineqa.command.night.RunOptions;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.command.terminal.Version;
import io.hotlineqa.jobs.QaJob;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The job of {@code ./qa run} on a Flink cluster: the main class of the job's archive, for {@code flink run} and for
 * Flink's REST interface. Drop, speech model and rulebook are at the same paths on every machine, and the database is
 * a server. It submits and does not wait; a lost machine is made up for by the others.
 */
@Command(
        name = "hotline-qa-job",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "在 Flink 集群上处理一个投递文件夹；结束后用 ./qa run DROP --out DIR 写出结果。",
            "Scores one drop folder on a Flink cluster. Afterwards ./qa run DROP --out DIR writes the files."
        })
public final class ClusterJob {
    @Parameters(paramLabel = "DROP", description = "the folder of recordings, on a file system that all machines share")
    private String drop;

    @Mixin
    private RunOptions options;

    @Option(
            names = "--restarts",
            paramLabel = "N",
            defaultValue = "10",
            description = "how often the work of a lost machine is taken up again (default: ${DEFAULT-VALUE})")
    private int restarts;

    /**
     * Submits the job.
     *
     * @throws Exception what stopped it, every problem in one message; the process may be a JobManager and goes on
     */
    public static void main(String[] arguments) throws Exception {
        ClusterJob job = new ClusterJob();
        if (!CommandLine.printHelpIfRequested(new CommandLine(job).parseArgs(arguments))) {
            job.submit();
        }
    }

    private void submit() throws Exception {
        if (options.database().isEmbedded()) {
            throw new StartException("--database is " + options.database().address()
                    + ": a cluster needs postgresql://user:password@host:port/name");
        }
        try (DropRun run = new Preflight(DropFolder.local(drop), null, options).ready()) {
            StreamExecutionEnvironment job = StreamExecutionEnvironment.getExecutionEnvironment(settings());
            job.setParallelism(options.workers());
            QaJob.define(job, run.clusterEnds());
            job.executeAsync();
        }
    }

    private Configuration settings() {
        Configuration settings = QaJob.settings();
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, restarts);
        return settings;
    }
}
