package io.hotlineqa.ffmpeg;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.RecordingFile;
import java.io.IOException;
import java.util.OptionalDouble;

/**
 * The frames of an AMR file (RFC 4867, section 5), 20 ms each. A frame of discontinuous transmission holds no speech and
 * still lasts its time, so counting them tells how long the recording is.
 */
final class AmrFrames implements Shape {
    private static final String NARROW = "#!AMR\n";
    private static final String WIDE = "#!AMR-WB\n";
    /** Bytes of a frame with its header, by frame type; 0 where the type is reserved. */
    private static final int[] NARROW_BYTES = {13, 14, 16, 18, 20, 21, 27, 32, 6, 0, 0, 0, 0, 0, 0, 1};

    private static final int[] WIDE_BYTES = {18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 0, 0, 0, 0, 1, 1};
    private static final double FRAME_SECONDS = 0.02;
    private static final int BLOCK = 1 << 16;

    static boolean know(byte[] head) {
        return Magic.has(head, 0, NARROW) || Magic.has(head, 0, WIDE);
    }

    @Override
    public OptionalDouble walk(RecordingFile file) throws IOException, RejectedRecordingException {
        boolean narrow = Magic.has(file.bytes(0, NARROW.length()), 0, NARROW);
        long frames = count(file, narrow ? NARROW.length() : WIDE.length(), narrow ? NARROW_BYTES : WIDE_BYTES);
        if (frames == 0) {
            throw Refusal.empty("an AMR header without frames");
        }
        return OptionalDouble.of(frames * FRAME_SECONDS);
    }

    private static long count(RecordingFile file, long start, int[] sizes)
            throws IOException, RejectedRecordingException {
        byte[] block = new byte[0];
        long blockStart = start;
        long frames = 0;
        long at = start;
        for (; at < file.size(); frames++) {
            if (at >= blockStart + block.length) {
                blockStart = at;
                block = file.bytes(at, BLOCK);
            }
            at += length(block[(int) (at - blockStart)], sizes, frames);
        }
        if (at > file.size()) {
            throw Refusal.truncated("the file ends within its frame " + frames);
        }
        return frames;
    }

    private static int length(byte header, int[] sizes, long frame) throws RejectedRecordingException {
        int length = sizes[header >> 3 & 15];
        if (length == 0 || (header & 0x83) != 0) {
            throw Refusal.corrupt("frame " + (frame + 1) + " is of no kind that AMR has");
        }
        return length;
    }
}
