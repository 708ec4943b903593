package io.hotlineqa.command.night;

import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.jobs.remote.DropAddress;
import io.hotlineqa.store.account.DropSummary;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores one drop and ends. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "处理一个投递文件夹：转写、检查、评分、入库，然后结束。",
            "Scores one drop folder and ends. Exit 0: every file accounted for; 1: some quarantined; 2: could not start."
        })
public final class RunCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "DROP",
            description = "the folder of recordings, also as file:///FOLDER, or s3://BUCKET/PREFIX")
    private String drop;

    @Option(
            names = "--fetch-to",
            paramLabel = "DIR",
            description = "the folder that a drop of s3:// is fetched into (default: var/drops/BUCKET/PREFIX)")
    private Path fetchTo;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "write scorecards.jsonl, transcripts.jsonl and ledger.csv there")
    private Path out;

    @Mixin
    private RunOptions options;

    @Option(names = "--json", description = "the summary for machines")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        RunReport report =
                new RunReport(spec.commandLine().getOut(), spec.commandLine().getErr());
        try (DropRun run = new Preflight(folder(), out, options).ready()) {
            DropSummary summary = run.execute(report);
            if (out != null) {
                run.files(out);
            }
            report.end(run, summary, json);
            return summary.quarantined() == 0 && summary.complete() ? ExitCode.OK : ExitCode.LOOK;
        }
    }

    private Path folder() throws Exception {
        return DropAddress.isMeant(drop)
                ? FetchCommand.fetch(drop, fetchTo, spec.commandLine().getErr())
                : DropFolder.local(drop);
    }
}
