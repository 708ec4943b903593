package io.hotlineqa.ffmpeg;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.RecordingFile;
import java.io.IOException;
import java.util.OptionalDouble;

/** The blocks of metadata before a FLAC file's sound (RFC 9639, section 8); the first tells ffmpeg the length. */
final class FlacBlocks implements Shape {
    private static final int MARK_BYTES = 4;
    private static final int HEADER_BYTES = 4;
    private static final int LAST_BLOCK = 0x80;

    @Override
    public OptionalDouble walk(RecordingFile file) throws IOException, RejectedRecordingException {
        long at = MARK_BYTES;
        boolean last = false;
        while (!last) {
            byte[] header = file.bytes(at, HEADER_BYTES);
            if (header.length < HEADER_BYTES) {
                throw Refusal.truncated("the file ends within its metadata");
            }
            last = (header[0] & LAST_BLOCK) != 0;
            at += HEADER_BYTES + length(header);
        }
        if (at > file.size()) {
            throw Refusal.truncated("the file ends within its metadata");
        }
        return OptionalDouble.empty();
    }

    private static int length(byte[] header) {
        return (header[1] & 0xFF) << 16 | (header[2] & 0xFF) << 8 | (header[3] & 0xFF);
    }
}
