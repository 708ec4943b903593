package io.hotlineqa.ffmpeg;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.RecordingFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalDouble;

/** The pages of an Ogg file (RFC 3533) from its first to its last, which says that it is the last. */
final class OggEnd implements Shape {
    private static final int HEADER_BYTES = 27;
    private static final int FLAGS = 5;
    private static final int LAST_PAGE = 4;
    private static final int SEGMENTS = 26;
    private static final int POSITION = 6;
    /** The position of pages that hold headers only. */
    private static final byte[] NOWHERE = new byte[Long.BYTES];

    @Override
    public OptionalDouble walk(RecordingFile file) throws IOException, RejectedRecordingException {
        boolean ended = false;
        boolean sounds = false;
        long at = 0;
        while (at < file.size()) {
            byte[] header = file.bytes(at, HEADER_BYTES + 255);
            if (!"OggS".startsWith(new String(header, 0, Math.min(header.length, 4), ISO_8859_1))) {
                throw Refusal.corrupt("no page of Ogg begins at byte " + at);
            }
            if (header.length < HEADER_BYTES) {
                throw cut();
            }
            at += length(header);
            ended = (header[FLAGS] & LAST_PAGE) != 0;
            sounds |= !Arrays.equals(header, POSITION, POSITION + Long.BYTES, NOWHERE, 0, Long.BYTES);
        }
        if (at == file.size() && !sounds) {
            throw Refusal.empty("Ogg headers without sound");
        }
        if (at > file.size() || !ended) {
            throw cut();
        }
        return OptionalDouble.empty();
    }

    private static RejectedRecordingException cut() {
        return Refusal.truncated("the page that ends the recording is missing");
    }

    private static int length(byte[] header) {
        int segments = header[SEGMENTS] & 0xFF;
        int length = HEADER_BYTES + segments;
        for (int i = HEADER_BYTES; i < Math.min(header.length, HEADER_BYTES + segments); i++) {
            length += header[i] & 0xFF;
        }
        return length;
    }
}
