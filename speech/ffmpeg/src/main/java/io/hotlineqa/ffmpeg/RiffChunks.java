package io.hotlineqa.ffmpeg;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.RecordingFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalDouble;

/** The chunks of a WAV file up to its sound, which must be all there. */
final class RiffChunks implements Shape {
    private static final int FIRST_CHUNK = 12;
    private static final int HEADER_BYTES = 8;
    private static final int MOST_CHUNKS = 1000;
    private static final int FORGIVEN_BYTES = 4;
    /** Writers into a pipe do not know the length; from here on they put what they like. */
    private static final long LENGTH_UNKNOWN = 0x7FFFF000L;

    @Override
    public OptionalDouble walk(RecordingFile file) throws IOException, RejectedRecordingException {
        long at = FIRST_CHUNK;
        for (int chunks = 0; chunks < MOST_CHUNKS; chunks++) {
            byte[] header = file.bytes(at, HEADER_BYTES);
            if (header.length < HEADER_BYTES) {
                throw Refusal.empty("a WAV header without sound");
            }
            long length = Integer.toUnsignedLong(
                    ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(4));
            if (Magic.has(header, 0, "data")) {
                requireHeld(length, file.size() - at - HEADER_BYTES);
                return OptionalDouble.empty();
            }
            at += HEADER_BYTES + length + (length & 1);
        }
        throw Refusal.corrupt("no sound within the first " + MOST_CHUNKS + " chunks");
    }

    private static void requireHeld(long promised, long held) throws RejectedRecordingException {
        if (held == 0) {
            throw Refusal.empty("a WAV header without sound");
        }
        if (promised < LENGTH_UNKNOWN && promised > held + FORGIVEN_BYTES) {
            throw Refusal.truncated("the header promises " + promised + " bytes of sound, the file holds " + held);
        }
    }
}
