package io.hotlineqa.speech;

import java.nio.file.Path;

/**
 * Hears whole recordings, one at a time. Not safe for use by several threads; make one for each.
 *
 * <p>Every implementation passes {@code RecognizerContract} of the testkit.
 */
public interface Recognizer extends AutoCloseable {
    /**
     * Hears all channels of a recording.
     *
     * @throws RejectedRecordingException when this recording cannot be heard; the recogniser stays usable for others
     */
    Hearing hear(Path recording) throws RejectedRecordingException;

    /** What hears. */
    EngineRef engine();

    /** The memory that a process of its own holds for hearing, in bytes; 0 where there is none or nobody knows. */
    default long residentBytes() {
        return 0;
    }

    @Override
    void close();
}
