package io.hotlineqa.benchmarks;

import io.hotlineqa.jobs.Ears;
import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.Recognizer;
import io.hotlineqa.speech.RejectedRecordingException;
import java.io.IOException;
import java.nio.file.Path;

/** Starts the stopwatch when the first recording is taken. */
record TimedEars(Ears ears) implements Ears {
    @Override
    public Recognizer open() throws IOException {
        Recognizer recognizer = ears.open();
        try {
            Stopwatch.workerIsReady();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while the other workers came up", stopped);
        }
        return new Timed(recognizer);
    }

    private record Timed(Recognizer recognizer) implements Recognizer {
        @Override
        public Hearing hear(Path recording) throws RejectedRecordingException {
            Stopwatch.start();
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
}
