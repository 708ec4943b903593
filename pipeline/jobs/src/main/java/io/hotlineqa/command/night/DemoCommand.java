package io.hotlineqa.command.night;

import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.FreshFolder;
import io.hotlineqa.command.terminal.Home;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.DropSummary;
import io.hotlineqa.store.database.EmbeddedAddress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job on the shipped sample drop, in a database of its own, held against what each sample must score. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "演示：用内置模型为示例录音评分，与预期逐条核对，然后启动看板。",
            "Scores the shipped sample drop, holds it against samples/expected.csv, then serves the dashboards.",
            "Exit 0: every sample is as expected; 1: some are not (named)."
        })
public final class DemoCommand implements Callable<Integer> {
    @Mixin
    private RunOptions options;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "made anew for database and results (default: var/demo)")
    private Path folder = Home.resolve("var/demo");

    @SuppressWarnings("unused") // the script ./qa reads it: it starts the dashboards when this command is done
    @Option(names = "--no-serve", description = "stop after the summary")
    private boolean noServe;

    @Option(names = "--json", description = "the summary for machines; implies --no-serve")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        EmbeddedAddress database = new EmbeddedAddress(folder.resolve("postgres"));
        options.database().byDefault("embedded:" + database.folder());
        requireNobodyElse(database);
        FreshFolder.in(folder);
        markAsDemo(database);
        PrintWriter out = spec.commandLine().getOut();
        RunReport report = new RunReport(out, spec.commandLine().getErr());
        try (DropRun run = new Preflight(samples().resolve("drop"), folder.resolve("out"), options).ready()) {
            DropSummary summary = run.execute(report);
            run.files(folder.resolve("out"));
            report.end(run, summary, json);
            return compare(folder.resolve("out"), out);
        }
    }

    /** A server left behind by a killed demo stops with this use of it; one that others use goes on. */
    private void requireNobodyElse(EmbeddedAddress database) throws StartException {
        if (database.mayBeRunning()) {
            Store.open(database).close();
        }
        if (database.mayBeRunning()) {
            throw new StartException("the demo in " + folder + " is still being served; stop it first (Ctrl-C)");
        }
    }

    /** Users for looking around are made in a marked database only. */
    private static void markAsDemo(EmbeddedAddress database) {
        try (Store store = Store.open(database)) {
            store.demoMark().put();
        }
    }

    private static Path samples() {
        Path here = Path.of("").toAbsolutePath();
        Path samples = Home.resolve("samples");
        return samples.startsWith(here) ? here.relativize(samples) : samples;
    }

    private int compare(Path results, PrintWriter out) throws IOException {
        Expectations expected = Expectations.read(Home.resolve("samples/expected.csv"));
        List<String> differences = expected.differences(results);
        if (!json) {
            differences.forEach(d -> out.println("与预期不符 not as expected: " + d));
            out.println(
                    differences.isEmpty()
                            ? expected.size() + " 个示例全部符合预期。All samples are as expected. 结果 results: " + results
                            : differences.size() + " 处与预期不符 differences");
        }
        return differences.isEmpty() ? ExitCode.OK : ExitCode.LOOK;
    }
}
