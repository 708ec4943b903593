package io.hotlineqa.command.models;

import io.hotlineqa.evaluation.Examination;
import io.hotlineqa.evaluation.Reference;
import io.hotlineqa.evaluation.Trial;
import io.hotlineqa.models.InstalledModel;
import io.hotlineqa.models.ModelException;
import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.speech.Recognizer;
import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.vosk.WorkerRecognizer;
import io.hotlineqa.vosk.WorkerSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** A speech model hears recordings one after the other. */
final class Listening {
    private final List<Trial> trials = new ArrayList<>();
    private final List<String> unheard = new ArrayList<>();

    private Listening() {}

    /**
     * Hears all of them.
     *
     * @param progress is told after each recording how many are done
     * @throws ModelException when the model cannot be used at all
     */
    static Examination to(List<Reference> references, InstalledModel model, IntConsumer progress)
            throws ModelException {
        Listening listening = new Listening();
        try (WorkerRecognizer recognizer = WorkerRecognizer.start(model, WorkerSettings.usual())) {
            for (int i = 0; i < references.size(); i++) {
                listening.hear(references.get(i), recognizer);
                progress.accept(i + 1);
            }
        }
        return new Examination(listening.trials, listening.unheard);
    }

    private void hear(Reference reference, Recognizer recognizer) {
        try {
            trials.add(trial(recognizer, reference));
        } catch (RejectedRecordingException rejected) {
            unheard.add(reference.name() + ": " + rejected.reason() + ", " + rejected.getMessage());
        }
    }

    /** Not one word where somebody speaks is an answer here, and counts as all characters wrong. */
    private static Trial trial(Recognizer recognizer, Reference reference) throws RejectedRecordingException {
        long start = System.nanoTime();
        try {
            Hearing hearing = recognizer.hear(reference.audio());
            String heard = hearing.utterances().stream().map(Utterance::text).collect(Collectors.joining(" "));
            return new Trial(reference, heard, hearing.durationSeconds(), (System.nanoTime() - start) / 1e9);
        } catch (RejectedRecordingException rejected) {
            if (rejected.reason() == QuarantineReason.NO_WORDS) {
                return new Trial(reference, "", 0, 0);
            }
            throw rejected;
        }
    }
}
