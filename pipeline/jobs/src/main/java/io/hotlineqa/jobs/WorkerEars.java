package io.hotlineqa.jobs;

import io.hotlineqa.models.InstalledModel;
import io.hotlineqa.models.ModelException;
import io.hotlineqa.models.Shelf;
import io.hotlineqa.speech.Recognizer;
import io.hotlineqa.vosk.WorkerRecognizer;
import io.hotlineqa.vosk.WorkerSettings;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Vosk in a worker process for each subtask.
 *
 * @param folder of the speech model, on every machine of the job
 * @param speechOnly whether no time is spent on what cannot be speech
 */
public record WorkerEars(String folder, boolean speechOnly) implements Ears {
    public WorkerEars(String folder) {
        this(folder, true);
    }

    public WorkerEars(InstalledModel speechModel) {
        this(speechModel.folder().toString());
    }

    @Override
    public Recognizer open() throws IOException {
        try {
            InstalledModel speechModel = Shelf.in(Path.of("")).find(folder);
            WorkerRecognizer recognizer = WorkerRecognizer.start(speechModel, settings());
            return new InterruptibleRecognizer(recognizer, recognizer::abandon);
        } catch (ModelException unusable) {
            throw new IOException(unusable.getMessage(), unusable);
        }
    }

    private WorkerSettings settings() {
        return speechOnly ? WorkerSettings.usual() : WorkerSettings.usual().hearingEverything();
    }
}
