package io.hotlineqa.speech.audio;

import io.hotlineqa.speech.RejectedRecordingException;
import java.nio.file.Path;

/**
 * Knows one family of audio files. The first bytes decide, never the name, unless an operator says of a name that nothing
 * in such files tells what they are. Without state; safe for several threads.
 *
 * <p>Every implementation passes {@code AudioDecoderContract} of the testkit and has one line in {@link Decoders}.
 */
public interface AudioDecoder {
    /** The format as operators call it, such as {@code WAV}. */
    String name();

    /**
     * Whether a file that begins like this is one of its own.
     *
     * @param head the first {@link Decoders#HEAD_BYTES} bytes; fewer when the file is shorter
     */
    boolean knows(byte[] head);

    /** The same for a decoder of what has no beginning to be known by. */
    default boolean knows(Path recording, byte[] head) {
        return knows(head);
    }

    /**
     * Opens a recording whose head it knows.
     *
     * @throws RejectedRecordingException when nothing can be read from it; {@code UNSUPPORTED_FORMAT} lets the next
     *     decoder that knows the head try
     */
    AudioStream open(Path recording) throws RejectedRecordingException;
}
