package io.hotlineqa.testkit;

import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.speech.RejectedRecordingException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** What a {@link ScriptedRecognizer} does with a recording. */
@FunctionalInterface
public interface Answer {
    Hearing to(Path recording) throws RejectedRecordingException;

    /** Heard this, whatever the file holds. */
    static Answer hears(Hearing hearing) {
        return recording -> hearing;
    }

    /** Sends the recording to quarantine. */
    static Answer rejects(QuarantineReason reason, String detail) {
        return recording -> {
            throw new RejectedRecordingException(reason, detail);
        };
    }

    /** Fails as a bug would: with an exception nobody declared. */
    static Answer fails() {
        return recording -> {
            throw new IllegalStateException("scripted failure on " + recording.getFileName());
        };
    }

    /** Ends the whole process at once, as native code does: only for a process of its own. */
    static Answer killsItsProcess() {
        return recording -> {
            Runtime.getRuntime().halt(134);
            throw new AssertionError("halted");
        };
    }

    /** Never answers, until its thread is interrupted. */
    static Answer hangs() {
        return recording -> {
            try {
                new CountDownLatch(1).await();
                throw new AssertionError("nobody counts down");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while it hung on " + recording.getFileName(), e);
            }
        };
    }
}
