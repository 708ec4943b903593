package io.hotlineqa.ffmpeg;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.RecordingFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.OptionalDouble;

/** The outermost boxes of an MP4 file (ISO/IEC 14496-12): all there, and one of them says where the sound is. */
final class Mp4Boxes implements Shape {
    private static final int HEADER_BYTES = 8;
    private static final int LONG_HEADER_BYTES = 16;
    private static final int MOST_BOXES = 10_000;

    @Override
    public OptionalDouble walk(RecordingFile file) throws IOException, RejectedRecordingException {
        boolean described = false;
        long at = 0;
        for (int boxes = 0; at < file.size(); boxes++) {
            byte[] header = file.bytes(at, LONG_HEADER_BYTES);
            described |= Magic.has(header, 4, "moov");
            at = end(file, at, header, boxes);
        }
        if (at > file.size() || !described) {
            throw Refusal.truncated(described ? "the file ends within a box" : "no box describes the sound");
        }
        return OptionalDouble.empty();
    }

    private static long end(RecordingFile file, long at, byte[] header, int boxes)
            throws IOException, RejectedRecordingException {
        if (header.length < HEADER_BYTES) {
            throw Refusal.truncated("the file ends within the header of a box");
        }
        long length = length(header, file.size() - at);
        if (length < HEADER_BYTES || boxes == MOST_BOXES) {
            throw Refusal.corrupt("the box at byte " + at + " cannot be " + length + " bytes long");
        }
        return Math.addExact(at, Math.min(length, Long.MAX_VALUE / 2));
    }

    private static long length(byte[] header, long rest) {
        long length = Integer.toUnsignedLong(ByteBuffer.wrap(header).getInt());
        if (length == 1 && header.length == LONG_HEADER_BYTES) {
            return ByteBuffer.wrap(header).getLong(HEADER_BYTES);
        }
        return length == 0 ? rest : length;
    }
}
