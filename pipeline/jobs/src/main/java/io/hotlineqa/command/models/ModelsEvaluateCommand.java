package io.hotlineqa.command.models;

import io.hotlineqa.command.terminal.ExitCode;
import io.hotlineqa.command.terminal.Home;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.command.terminal.Table;
import io.hotlineqa.evaluation.Examination;
import io.hotlineqa.evaluation.Reference;
import io.hotlineqa.models.InstalledModel;
import io.hotlineqa.models.ModelException;
import io.hotlineqa.models.Shelf;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {"用自己的录音测量一个语音模型的错误率。", "Measures a speech model's error rates on one's own recordings."})
final class ModelsEvaluateCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "ID|PATH",
            defaultValue = Shelf.EMBEDDED,
            description = "default: ${DEFAULT-VALUE}")
    private String model;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private RecordingsOption recordings;

    @Option(names = "--json", description = "for machines")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws StartException {
        List<Reference> references = recordings.read();
        Examination examination = RecordingsOption.examine(
                find(model), references, spec.commandLine().getErr());
        print(examination, spec.commandLine().getOut());
        return examination.unheard().isEmpty() ? ExitCode.OK : ExitCode.LOOK;
    }

    static InstalledModel find(String idOrPath) throws StartException {
        try {
            return Shelf.in(Home.folder()).find(idOrPath);
        } catch (ModelException unknown) {
            throw new StartException(unknown.getMessage());
        }
    }

    private void print(Examination examination, PrintWriter out) {
        if (json) {
            out.println(ErrorRates.node(model, examination));
            return;
        }
        Table table = ErrorRates.table();
        ErrorRates.rows(table, model, examination);
        table.print(out);
        ErrorRates.remarks(examination, out);
    }
}
