package io.hotlineqa.vosk;

import io.hotlineqa.models.InstalledModel;
import io.hotlineqa.models.ModelException;
import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.Recognizer;
import io.hotlineqa.speech.RejectedRecordingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/**
 * Hears by a child process that may die. A recording during which it dies, or is not done in time, is tried once more by
 * a fresh one; a second death is the recording's fault and rejects it. A worker is replaced now and then before it can
 * grow old. Not safe for use by several threads, but for {@link
 * #abandon} and {@link #residentBytes}: one of these, and so one process, for each.
 */
public final class WorkerRecognizer implements Recognizer {
    private static final int START_ATTEMPTS = 3;
    private static final long START_PAUSE_MILLIS = 500;

    private final WorkerProgram program;
    private final WorkerSettings settings;
    private final Message.Load load;
    private volatile WorkerProcess worker;
    private volatile boolean abandoned;

    private WorkerRecognizer(WorkerProgram program, WorkerSettings settings, Message.Load load) {
        this.program = program;
        this.settings = settings;
        this.load = load;
    }

    /**
     * Starts a worker with this speech model.
     *
     * @throws ModelException when the model's files are not what was pinned for them
     * @throws NoWorkerException when no worker comes up
     */
    public static WorkerRecognizer start(InstalledModel model, WorkerSettings settings) throws ModelException {
        EngineRef engine = new EngineRef(model.id(), model.sha256());
        Message.Load load = new Message.Load(engine, model.folder(), model.sampleRate(), settings.speechOnly());
        return start(WorkerProgram.VOSK, settings, load);
    }

    static WorkerRecognizer start(WorkerProgram program, WorkerSettings settings, Message.Load load) {
        WorkerRecognizer recognizer = new WorkerRecognizer(program, settings, load);
        recognizer.worker();
        return recognizer;
    }

    @Override
    public Hearing hear(Path recording) throws RejectedRecordingException {
        try {
            return heard(recording);
        } catch (WorkerDiedException mayBeChance) {
            return heardByAnother(recording);
        }
    }

    private Hearing heardByAnother(Path recording) throws RejectedRecordingException {
        try {
            return heard(recording);
        } catch (WorkerDiedException again) {
            requireWanted();
            throw new RejectedRecordingException(again.reason(), "twice: " + again.getMessage());
        }
    }

    private Hearing heard(Path recording) throws RejectedRecordingException, WorkerDiedException {
        boolean alive = false;
        try {
            Hearing hearing = worker().hear(recording);
            alive = true;
            return hearing;
        } catch (RejectedRecordingException rejected) {
            alive = true;
            throw rejected;
        } finally {
            if (!alive || worker.isSpent()) {
                close();
            }
        }
    }

    @Override
    public EngineRef engine() {
        return load.engine();
    }

    /**
     * Kills the worker, in the middle of a recording if need be. Another thread may make this call, for example to cancel
     * a job: a hearing in progress then ends with a {@link CancellationException}, and so does every later one.
     */
    public void abandon() {
        abandoned = true;
        WorkerProcess present = worker;
        if (present != null) {
            present.kill();
        }
    }

    /** Of the worker, as it said after the last recording; 0 while there is none. */
    @Override
    public long residentBytes() {
        WorkerProcess present = worker;
        return present == null ? 0 : present.residentBytes();
    }

    /** How the present worker is doing; starts one if there is none. */
    public WorkerReport report() {
        return worker().report();
    }

    @Override
    public void close() {
        if (worker != null) {
            worker.close();
            worker = null;
        }
    }

    private void requireWanted() {
        if (abandoned) {
            throw new CancellationException("this recogniser was abandoned");
        }
    }

    private WorkerProcess worker() {
        requireWanted();
        if (worker == null) {
            worker = started();
            requireWanted();
        }
        return worker;
    }

    /** A machine that is short of memory or processes for a moment gets another chance. */
    private WorkerProcess started() {
        for (int attempt = 1; ; attempt++) {
            try {
                return WorkerProcess.start(program, settings, load);
            } catch (IOException | WorkerDiedException e) {
                requireWanted();
                if (attempt == START_ATTEMPTS || !paused(attempt)) {
                    throw new NoWorkerException(
                            "no worker comes up for the speech model "
                                    + load.engine().id() + ": " + e.getMessage(),
                            e);
                }
            }
        }
    }

    private static boolean paused(int attempt) {
        try {
            Thread.sleep(attempt * START_PAUSE_MILLIS);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
