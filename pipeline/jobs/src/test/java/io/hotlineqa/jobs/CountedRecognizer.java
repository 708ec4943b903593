package io.hotlineqa.jobs;

import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.Recognizer;
import io.hotlineqa.speech.RejectedRecordingException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what it is given, over all subtasks; can break, as a bug does, at the nth. */
public class CountedRecognizer implements Recognizer {
    private final Recognizer recognizer;
    private final AtomicInteger count;
    private final int breaksAt;

    public CountedRecognizer(Recognizer recognizer, AtomicInteger count) {
        this(recognizer, count, Integer.MAX_VALUE);
    }

    CountedRecognizer(Recognizer recognizer, AtomicInteger count, int breaksAt) {
        this.recognizer = recognizer;
        this.count = count;
        this.breaksAt = breaksAt;
    }

    @Override
    public Hearing hear(Path recording) throws RejectedRecordingException {
        if (count.incrementAndGet() >= breaksAt) {
            throw new IllegalStateException("broken on purpose");
        }
        return recognizer.hear(recording);
    }

    @Override
    public EngineRef engine() {
        return recognizer.engine();
    }

    @Override
    public void close() {
        recognizer.close();
    }
}
