package io.hotlineqa.command.models;

import io.hotlineqa.command.terminal.RecordingsBar;
import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.evaluation.Examination;
import io.hotlineqa.evaluation.Reference;
import io.hotlineqa.evaluation.References;
import io.hotlineqa.models.InstalledModel;
import io.hotlineqa.models.ModelException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Recordings whose words are known. */
final class RecordingsOption {
    @Option(
            names = "--audio",
            required = true,
            paramLabel = "DIR",
            description = "holds NAME.wav for each line of FILE.tsv")
    private Path audio;

    @Option(
            names = "--refs",
            required = true,
            paramLabel = "FILE.tsv",
            description =
                    "name<TAB>reference text a line; no text where nobody speaks; a folder in the name is a condition")
    private Path refs;

    List<Reference> read() throws StartException {
        try {
            References read = References.read(refs, audio);
            if (!read.problems().isEmpty()) {
                throw new StartException(read.problems());
            }
            return read.all();
        } catch (IOException unreadable) {
            throw new StartException("--refs " + refs + ": no such file, or it can't be read");
        }
    }

    static Examination examine(InstalledModel model, List<Reference> references, PrintWriter err)
            throws StartException {
        try (RecordingsBar bar = new RecordingsBar(err, references.size())) {
            return Listening.to(references, model, bar::at);
        } catch (ModelException broken) {
            throw new StartException(broken.getMessage());
        }
    }
}
