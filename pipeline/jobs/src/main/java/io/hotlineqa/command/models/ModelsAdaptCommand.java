package io.hotlineqa.command.models;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.Home;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.command.terminal.Table;
import io.hotlineqa.evaluation.Examination;
import io.hotlineqa.evaluation.Reference;
import io.hotlineqa.evaluation.Trial;
import io.hotlineqa.models.Adapter;
import io.hotlineqa.models.InstalledModel;
import io.hotlineqa.models.ModelException;
import io.hotlineqa.models.Shelf;
import io.hotlineqa.models.graph.Phrase;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "adapt",
        mixinStandardHelpOptions = true,
        description = {
            "把公司名称和常用语加入语音模型的词表，不必重新训练；给出录音时显示前后对比。",
            "Adds company names and phrases to a speech model without training it; shows before and after on recordings."
        })
final class ModelsAdaptCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "ID|PATH",
            defaultValue = Shelf.EMBEDDED,
            description = "the model to start from; it stays as it is. Default: ${DEFAULT-VALUE}")
    private String model;

    @Option(
            names = "--phrases",
            required = true,
            paramLabel = "FILE",
            description = "a phrase a line, words separated by spaces; behind a tab, if need be, its pinyin")
    private Path phrases;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "where the new model goes; default: var/models/MODEL-adapted, to be named by that id")
    private Path out;

    @ArgGroup(exclusive = false, multiplicity = "0..1")
    private RecordingsOption recordings;

    @Option(names = "--json", description = "for machines")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws StartException {
        List<Phrase> added = PhraseFile.read(phrases);
        List<Reference> references = recordings == null ? List.of() : recordings.read();
        InstalledModel base = ModelsEvaluateCommand.find(model);
        InstalledModel adapted = adapt(base, added);
        if (references.isEmpty()) {
            say(added, adapted);
            return ExitCode.OK;
        }
        PrintWriter err = spec.commandLine().getErr();
        Examination before = RecordingsOption.examine(base, references, err);
        Examination after = RecordingsOption.examine(adapted, references, err);
        say(added, adapted);
        compare(before, after, adapted.id());
        return after.unheard().isEmpty() ? ExitCode.OK : ExitCode.LOOK;
    }

    private InstalledModel adapt(InstalledModel base, List<Phrase> added) throws StartException {
        Path folder = out != null ? out : Shelf.in(Home.folder()).installed().resolve(base.id() + "-adapted");
        try {
            return Adapter.adapt(base, added, folder);
        } catch (ModelException refused) {
            throw new StartException(refused.getMessage());
        }
    }

    private void say(List<Phrase> added, InstalledModel adapted) {
        if (!json) {
            PrintWriter said = spec.commandLine().getOut();
            said.println(added.size() + " 条 phrases → " + adapted.folder());
            said.println("试用 use it: ./qa run DROP --model " + (out != null ? adapted.folder() : adapted.id()));
            said.flush();
        }
    }

    private void compare(Examination before, Examination after, String adapted) {
        PrintWriter said = spec.commandLine().getOut();
        if (json) {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.set("before", ErrorRates.node(model, before));
            node.set("after", ErrorRates.node(adapted, after));
            said.println(node);
            return;
        }
        Table table = ErrorRates.table();
        ErrorRates.rows(table, model, before);
        ErrorRates.rows(table, adapted, after);
        table.print(said);
        changes(before, after).print(said);
        ErrorRates.remarks(after, said);
    }

    private static Table changes(Examination before, Examination after) {
        Table table = new Table("录音 recording", "之前 before", "之后 after");
        for (Trial now : after.trials()) {
            before.trials().stream()
                    .filter(then -> then.reference().equals(now.reference()))
                    .filter(then -> !then.heard().equals(now.heard()))
                    .forEach(then -> table.row(now.reference().name(), then.heard(), now.heard()));
        }
        return table;
    }
}
