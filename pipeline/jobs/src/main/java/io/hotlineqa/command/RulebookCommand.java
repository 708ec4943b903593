package io.hotlineqa.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a QA manager does with a rulebook. */
@Command(
        name = "rulebook",
        mixinStandardHelpOptions = true,
        description = {"规则书：检查、比较、试评。", "Checks, compares and tries rulebooks."},
        subcommands = {RulebookCheckCommand.class, RulebookDiffCommand.class, RulebookBacktestCommand.class})
final class RulebookCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "check, diff or backtest?");
    }
}
