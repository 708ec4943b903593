package io.hotlineqa.command.rulebook;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a QA manager does with a rulebook. */
@Command(
        name = "rulebook",
        mixinStandardHelpOptions = true,
        description = {"规则书：检查、试验、比较、试评、衡量。", "Checks, tests, compares, tries and measures rulebooks."},
        subcommands = {
            RulebookCheckCommand.class,
            RulebookTestCommand.class,
            RulebookPrintCommand.class,
            RulebookDiffCommand.class,
            RulebookBacktestCommand.class,
            RulebookExplainCommand.class,
            RulebookEvaluateCommand.class,
            RulebookLearnConfusionsCommand.class
        })
public final class RulebookCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "check, test, print, diff, backtest, explain, evaluate or learn-confusions?");
    }
}
