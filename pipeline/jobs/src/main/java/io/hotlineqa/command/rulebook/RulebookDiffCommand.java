package io.hotlineqa.command.rulebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.rules.RulebookDiff;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {"两本规则书有何不同，用文字说明。", "What changes from one rulebook to another, in words."})
final class RulebookDiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "A", description = "the older rulebook")
    private Path older;

    @Parameters(index = "1", paramLabel = "B", description = "the newer one")
    private Path newer;

    @Option(names = "--json", description = "for machines")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws StartException {
        List<String> changes = RulebookDiff.of(RulebookOption.load(older), RulebookOption.load(newer));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            changes.forEach(array::add);
            out.println(array);
        } else {
            changes.forEach(out::println);
            out.println(changes.isEmpty() ? "评判相同 they judge alike" : changes.size() + " 处不同 changes");
        }
        return ExitCode.OK;
    }
}
