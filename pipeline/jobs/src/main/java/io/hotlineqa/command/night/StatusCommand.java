package io.hotlineqa.command.night;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotlineqa.command.terminal.DatabaseOption;
import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.command.terminal.Table;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.account.DropSummary;
import io.hotlineqa.store.account.Run;
import io.hotlineqa.vosk.RunningWorker;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the last nights stand. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "近况：最近的投递各处理到哪一步、缺多少录音、最近的运行、本机识别进程占用的内存。",
            "Where the last drops stand, what is missing of the switchboard's list, the last runs, and the memory that"
                    + " recognising processes on this machine hold."
        })
public final class StatusCommand implements Callable<Integer> {
    private static final long MEGABYTE = 1 << 20;

    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "10",
            description = "how many (default: ${DEFAULT-VALUE})")
    private int last;

    @Mixin
    private DatabaseOption database;

    @Option(names = "--json", description = "for machines")
    private boolean json;

    @Option(names = "--prometheus", description = "the drops and processes in Prometheus' text format")
    private boolean prometheus;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws StartException {
        if (last < 1) {
            throw new StartException("--last is " + last + ", not a number from 1");
        }
        try (Store store = database.open()) {
            List<DropSummary> drops =
                    store.ledger().drops().stream().limit(last).toList();
            List<Run> runs = store.runs().newest(last);
            PrintWriter out = spec.commandLine().getOut();
            if (prometheus) {
                PrometheusText text = new PrometheusText();
                drops.forEach(drop ->
                        text.add(drop, store.ledger().missing(drop.drop()).size()));
                RunningWorker.all().forEach(text::add);
                out.print(text);
                out.flush();
            } else if (json) {
                out.println(json(store, drops, runs));
            } else {
                new Accounting(drops).table().print(out);
                drops.forEach(drop -> missing(store, drop.drop(), out));
                runs(runs).print(out);
                RunningWorker.all()
                        .forEach(worker -> out.println("进程 worker " + worker.pid() + ": "
                                + worker.residentBytes() / MEGABYTE + " MB 内存 of memory"));
            }
            return ExitCode.OK;
        }
    }

    private static void missing(Store store, String drop, PrintWriter out) {
        int missing = store.ledger().missing(drop).size();
        if (missing > 0) {
            out.println("缺失 missing: " + missing + " 个录音 recordings of " + drop);
        }
    }

    private static Table runs(List<Run> runs) {
        Table table = new Table("运行 run", "批次 drop", "开始 started", "结束 ended", "模型 model", "规则 rulebook");
        for (Run run : runs) {
            table.row(
                    Long.toString(run.id()),
                    run.drop(),
                    run.startedAt().toString(),
                    run.endedAt() == null ? "–" : run.endedAt().toString(),
                    String.valueOf(run.engineId()),
                    run.rulebookId() + " " + run.rulebookVersion());
        }
        return table;
    }

    private static ObjectNode json(Store store, List<DropSummary> drops, List<Run> runs) {
        ObjectNode node = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        var nights = node.putArray("drops");
        drops.forEach(drop -> nights.add(Accounting.json(drop)
                .put("missing", store.ledger().missing(drop.drop()).size())));
        var work = node.putArray("runs");
        runs.forEach(run -> work.addObject()
                .put("run", run.id())
                .put("drop", run.drop())
                .put("startedAt", run.startedAt().toString())
                .put("endedAt", run.endedAt() == null ? null : run.endedAt().toString())
                .put("model", run.engineId())
                .put("rulebook", run.rulebookId() + " " + run.rulebookVersion())
                .put("software", run.software()));
        var workers = node.putArray("workers");
        RunningWorker.all()
                .forEach(worker ->
                        workers.addObject().put("pid", worker.pid()).put("residentBytes", worker.residentBytes()));
        return node;
    }
}
