package io.hotlineqa.command.models;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The speech models: what is known, what is here, and whether it is what it should be. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = {"语音模型：列表、安装、校验、评测、加词。", "Lists, installs, verifies, evaluates and adapts speech models."},
        subcommands = {
            ModelsListCommand.class,
            ModelsInstallCommand.class,
            ModelsVerifyCommand.class,
            ModelsEvaluateCommand.class,
            ModelsAdaptCommand.class
        })
public final class ModelsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "list, install, verify, evaluate or adapt?");
    }
}
