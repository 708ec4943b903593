package io.hotlineqa.command.terminal;

import io.hotlineqa.jobs.drop.DropException;
import io.hotlineqa.jobs.remote.FetchException;
import io.hotlineqa.store.database.StoreException;
import io.hotlineqa.vosk.NoWorkerException;
import java.nio.file.FileSystemException;
import java.util.List;

/** The machine or the database failed under a command that was fine; the message is for the operator. */
public final class StoppedException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final String ADVICE = "; what was finished is stored, mend it and run the same command again";

    private StoppedException(String message, Throwable cause) {
        super(message + ADVICE, cause);
    }

    /** The failure itself when it is a bug; else what an operator can do something about. */
    public static Exception of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoWorkerException noWorker) {
                return new StartException(List.of(noWorker.getMessage()), true);
            }
            if (cause instanceof DropException unusable) {
                return new StartException(unusable.getMessage());
            }
            if (cause instanceof FetchException fetch) {
                return fetch.mayPass()
                        ? new StoppedException(fetch.getMessage(), failure)
                        : new StartException(fetch.getMessage());
            }
            if (cause instanceof StoreException || isFullDisk(cause)) {
                return new StoppedException(cause.getMessage(), failure);
            }
            if (cause instanceof FileSystemException file) {
                return new StoppedException(file.getFile() + ": " + file.getReason(), failure);
            }
        }
        return failure instanceof Exception exception ? exception : new IllegalStateException(failure);
    }

    /** Writing to a stream says no more than this. */
    private static boolean isFullDisk(Throwable failure) {
        String message = failure.getMessage();
        return failure instanceof java.io.IOException
                && message != null
                && (message.contains("No space left") || message.contains("Disk quota exceeded"));
    }
}
