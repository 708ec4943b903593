package io.hotlineqa.speech.audio;

import io.hotlineqa.speech.RejectedRecordingException;
import java.util.OptionalLong;

/** The sound of an opened recording, block by block; a call is never held whole. Used and closed by one thread. */
public interface AudioStream extends AutoCloseable {
    AudioFormat format();

    /** Samples a channel as far as the header says so; decoding may find a few more or fewer. */
    OptionalLong promisedSamples();

    /**
     * Decodes the next block.
     *
     * @param block one array a channel, left first, all of one length; filled from the first element with linear 16-bit
     *     samples, wholly unless the recording ends
     * @return samples written to each channel, or -1 when there are no more
     * @throws RejectedRecordingException when the rest cannot be decoded
     */
    int read(short[][] block) throws RejectedRecordingException;

    @Override
    void close();
}
