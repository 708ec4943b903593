package io.hotlineqa.command.models;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.Home;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.models.ModelException;
import io.hotlineqa.models.Shelf;
import io.hotlineqa.models.Verification;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {"校验已安装的语音模型。", "Compares every file of the installed speech models with its SHA-256."})
final class ModelsVerifyCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "ID|PATH", description = "one model; all that are installed without it")
    private String model;

    @Option(names = "--json", description = "for machines")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws StartException {
        List<Verification> verifications = verify(Shelf.in(Home.folder()));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            verifications.forEach(v -> array.add(node(v)));
            out.println(array);
        } else {
            verifications.forEach(v -> print(v, out));
        }
        return verifications.stream().allMatch(Verification::intact) ? ExitCode.OK : ExitCode.LOOK;
    }

    private List<Verification> verify(Shelf shelf) throws StartException {
        try {
            return model == null ? shelf.verify() : List.of(shelf.verify(model));
        } catch (ModelException refused) {
            throw new StartException(refused.getMessage());
        }
    }

    private static void print(Verification v, PrintWriter out) {
        out.println(v.model().id() + ": " + (v.intact() ? "intact" : "NOT INTACT") + (v.pinned() ? "" : ", not pinned")
                + ", sha256 " + v.sha256());
        v.problems().forEach(p -> out.println("  " + p));
    }

    private static ObjectNode node(Verification v) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", v.model().id())
                .put("intact", v.intact())
                .put("pinned", v.pinned())
                .put("sha256", v.sha256());
        v.problems().forEach(node.putArray("problems")::add);
        return node;
    }
}
