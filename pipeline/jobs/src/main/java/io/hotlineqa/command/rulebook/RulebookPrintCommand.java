package io.hotlineqa.command.rulebook;

import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.rules.Rulebook;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a rulebook says once every rule is written out. */
@Command(
        name = "print",
        mixinStandardHelpOptions = true,
        description = {
            "把规则书写全：每条规则连同从类里沿用的写法。",
            "Prints a rulebook with what its rules inherit from classes written out; it reads back as the same."
        })
final class RulebookPrintCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE")
    private Path file;

    @Option(names = "--rule", paramLabel = "ID", description = "only this rule")
    private String id;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws StartException {
        Rulebook rulebook = RulebookOption.load(file);
        spec.commandLine().getOut().print(id == null ? rulebook : RulebookOption.rule(rulebook, id));
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
