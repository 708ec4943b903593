package io.hotlineqa.command.rulebook;

import io.hotlineqa.command.terminal.DatabaseOption;
import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.jobs.together.TogetherRun;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.store.Store;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Applies a rulebook to every stored transcript, without decoding again. Earlier scorecards are kept. */
@Command(
        name = "rescore",
        mixinStandardHelpOptions = true,
        description = {
            "用规则书重新评分全部已存的转写，不重新识别；以前的评分卡保留。",
            "Applies the rulebook to every stored transcript, without decoding; earlier scorecards are kept."
        })
public final class RescoreCommand implements Callable<Integer> {
    @Mixin
    private RulebookOption rulebook = new RulebookOption();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Option(names = "--json", description = "for machines")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Rulebook judging = rulebook.load();
        try (Store store = database.open()) {
            Rescoring rescoring = new Rescoring(store, judging);
            rescoring.run();
            new TogetherRun(store, database.address()).execute(judging.together());
            spec.commandLine().getOut().println(json ? rescoring.json() : rescoring.summary());
            return ExitCode.OK;
        }
    }
}
