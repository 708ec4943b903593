package io.hotlineqa.command.rulebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.rules.Problem;
import io.hotlineqa.rules.yaml.RulebookFile;
import java.io.IOException;
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
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "检查规则书，一次列出全部问题及其行列。",
            "Lists every problem of a rulebook with line and column. Exit 1 if there are any."
        })
final class RulebookCheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE")
    private Path file;

    @Option(names = "--json", description = "for machines")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws StartException {
        List<Problem> problems = check();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(array(problems));
        } else {
            problems.forEach(out::println);
            out.println(problems.isEmpty() ? file + ": 没有问题 no problems" : problems.size() + " 个问题 problems");
        }
        return problems.isEmpty() ? ExitCode.OK : ExitCode.LOOK;
    }

    private List<Problem> check() throws StartException {
        try {
            return RulebookFile.check(file);
        } catch (IOException unreadable) {
            throw new StartException(file + ": no such file, or it can't be read");
        }
    }

    private static ArrayNode array(List<Problem> problems) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Problem problem : problems) {
            array.addObject()
                    .put("file", problem.file())
                    .put("line", problem.line())
                    .put("column", problem.column())
                    .put("message", problem.message());
        }
        return array;
    }
}
