package io.hotlineqa.command.rulebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.command.terminal.Table;
import io.hotlineqa.rules.ExampleRun;
import io.hotlineqa.rules.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the calls that rules carry as their own tests. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = {
            "运行规则书里每条规则自带的例子。",
            "Runs the examples that the rules carry. Exit 1 if a rule decides one otherwise; 2 if the file is no rulebook."
        })
final class RulebookTestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE")
    private Path file;

    @Option(names = "--json", description = "for machines")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws StartException {
        List<ExampleRun> runs = ExampleRun.all(RulebookOption.load(file));
        List<Problem> wrong = runs.stream()
                .filter(r -> !r.isRight())
                .map(r -> r.problem(file.getFileName().toString()))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(node(runs, wrong));
        } else {
            print(runs, out);
            wrong.forEach(out::println);
            out.println(runs.size() - wrong.size() + " / " + runs.size() + " 个例子符合 examples as expected");
        }
        return wrong.isEmpty() ? ExitCode.OK : ExitCode.LOOK;
    }

    private static Map<String, List<ExampleRun>> byRule(List<ExampleRun> runs) {
        return runs.stream()
                .collect(Collectors.groupingBy(r -> r.rule().id(), LinkedHashMap::new, Collectors.toList()));
    }

    private static void print(List<ExampleRun> runs, PrintWriter out) {
        Table table = new Table("规则 rule", "例子 examples", "符合 as expected");
        byRule(runs).forEach((rule, of) -> table.row(rule, Integer.toString(of.size()), Long.toString(right(of))));
        table.print(out);
    }

    private static long right(List<ExampleRun> runs) {
        return runs.stream().filter(ExampleRun::isRight).count();
    }

    private static ObjectNode node(List<ExampleRun> runs, List<Problem> wrong) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("examples", runs.size()).put("asExpected", runs.size() - wrong.size());
        ArrayNode array = node.putArray("otherwise");
        wrong.forEach(p -> array.addObject()
                .put("file", p.file())
                .put("line", p.line())
                .put("column", p.column())
                .put("message", p.message()));
        return node;
    }
}
