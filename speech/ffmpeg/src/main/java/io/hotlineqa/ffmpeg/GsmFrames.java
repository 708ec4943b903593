package io.hotlineqa.ffmpeg;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.RecordingFile;
import java.io.IOException;
import java.util.OptionalDouble;

/** Bare frames of GSM 6.10: 33 bytes for 20 ms, each beginning with the same four bits, and nothing else. */
final class GsmFrames implements Shape {
    private static final int FRAME_BYTES = 33;
    private static final double FRAME_SECONDS = 0.02;
    /** So many marks in a row are no chance: 1 in 16 to the power of 15. */
    private static final int FEWEST_FRAMES = 15;

    static boolean know(byte[] head) {
        int frames = head.length / FRAME_BYTES;
        return frames >= FEWEST_FRAMES && marked(head, frames);
    }

    private static boolean marked(byte[] head, int frames) {
        for (int i = 0; i < frames; i++) {
            if ((head[i * FRAME_BYTES] & 0xF0) != 0xD0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public OptionalDouble walk(RecordingFile file) throws IOException, RejectedRecordingException {
        if (file.size() % FRAME_BYTES != 0) {
            throw Refusal.truncated("the file ends within a frame");
        }
        long frames = file.size() / FRAME_BYTES;
        return OptionalDouble.of(frames * FRAME_SECONDS);
    }
}
