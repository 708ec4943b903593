package io.hotlineqa.command.index;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The search index: made anew, or held against the store. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = {"搜索索引：重建、核对。", "Makes the search index anew, or compares it with the store."},
        subcommands = {IndexRebuildCommand.class, IndexVerifyCommand.class})
public final class IndexCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "rebuild or verify?");
    }
}
