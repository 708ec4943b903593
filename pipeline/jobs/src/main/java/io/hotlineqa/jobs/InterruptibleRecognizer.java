package io.hotlineqa.jobs;

import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.Recognizer;
import io.hotlineqa.speech.RejectedRecordingException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Hears on a thread of its own, so that the caller can be interrupted: Flink cancels a task by an interrupt, and a thread
 * that reads from a worker's pipe feels none. The worker is then killed.
 */
final class InterruptibleRecognizer implements Recognizer {
    private static final long CLOSE_SECONDS = 60;
    private final Recognizer recognizer;
    private final Runnable abandon;
    private final ExecutorService thread;

    /** @param abandon ends a hearing in progress, from another thread */
    InterruptibleRecognizer(Recognizer recognizer, Runnable abandon) {
        this.recognizer = recognizer;
        this.abandon = abandon;
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread ears = new Thread(task, "ears");
            ears.setDaemon(true);
            return ears;
        });
    }

    /** @throws CancellationException when the calling thread is interrupted, which it stays */
    @Override
    public Hearing hear(Path recording) throws RejectedRecordingException {
        Future<Hearing> hearing = thread.submit(() -> recognizer.hear(recording));
        try {
            return hearing.get();
        } catch (InterruptedException cancelled) {
            abandon.run();
            Thread.currentThread().interrupt();
            throw new CancellationException("hearing was interrupted");
        } catch (ExecutionException failed) {
            throw rethrown(failed.getCause());
        }
    }

    private static RuntimeException rethrown(Throwable failure) throws RejectedRecordingException {
        if (failure instanceof RejectedRecordingException rejected) {
            throw rejected;
        }
        if (failure instanceof RuntimeException bug) {
            throw bug;
        }
        throw new IllegalStateException(failure);
    }

    @Override
    public EngineRef engine() {
        return recognizer.engine();
    }

    @Override
    public long residentBytes() {
        return recognizer.residentBytes();
    }

    /** On the thread that hears, after what it is at; a worker that was killed lets it go at once. */
    @Override
    public void close() {
        thread.execute(recognizer::close);
        thread.shutdown();
        try {
            thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException cancelled) {
            abandon.run();
            Thread.currentThread().interrupt();
        }
    }
}
