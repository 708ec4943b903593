package io.hotlineqa.speech.audio;

import static io.hotlineqa.speech.QuarantineReason.CORRUPT;
import static io.hotlineqa.speech.QuarantineReason.EMPTY;
import static io.hotlineqa.speech.QuarantineReason.TRUNCATED;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.hotlineqa.speech.RejectedRecordingException;
import java.io.IOException;
import java.util.OptionalLong;

/** Walks the chunks of a RIFF file up to its sound; chunks nobody asked for are passed over. */
final class WavChunks {
    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int LONGEST_FMT = 64;
    private static final int MOST_CHUNKS = 1000;
    /** Writers into a pipe do not know the length; from here on they put what they like. */
    private static final long LENGTH_UNKNOWN = 0x7FFFF000L;

    private final RecordingFile file;
    private byte[] fmt;
    private long longDataBytes;
    private long dataStart;
    private OptionalLong promisedBytes = OptionalLong.empty();

    private WavChunks(RecordingFile file) {
        this.file = file;
    }

    static WavChunks read(RecordingFile file) throws IOException, RejectedRecordingException {
        WavChunks chunks = new WavChunks(file);
        long at = FIRST_CHUNK;
        for (int count = 0; count < MOST_CHUNKS; count++) {
            at = chunks.chunk(at);
            if (chunks.dataStart > 0) {
                return chunks;
            }
        }
        throw new RejectedRecordingException(CORRUPT, "no sound within the first " + MOST_CHUNKS + " chunks");
    }

    private long chunk(long at) throws IOException, RejectedRecordingException {
        byte[] header = file.bytes(at, CHUNK_HEADER);
        if (header.length < CHUNK_HEADER) {
            throw new RejectedRecordingException(EMPTY, "a WAV header without sound");
        }
        long content = at + CHUNK_HEADER;
        long length = Bytes.uint32(header, 4);
        switch (new String(header, 0, 4, ISO_8859_1)) {
            case "fmt " -> fmt = content(content, length, LONGEST_FMT);
            case "ds64" -> longDataBytes = longDataBytes(content(content, length, LONGEST_FMT));
            case "data" -> data(content, length);
            default -> skip(content, length);
        }
        return content + length + (length & 1);
    }

    private void skip(long content, long length) throws IOException, RejectedRecordingException {
        if (content + length > file.size()) {
            throw cut();
        }
    }

    private byte[] content(long at, long length, int most) throws IOException, RejectedRecordingException {
        skip(at, length);
        return file.bytes(at, (int) Math.min(length, most));
    }

    private static RejectedRecordingException cut() {
        return new RejectedRecordingException(TRUNCATED, "the file ends within the WAV header");
    }

    private static long longDataBytes(byte[] ds64) {
        return ds64.length < 16 ? 0 : Bytes.int64(ds64, 8);
    }

    private void data(long content, long length) throws IOException, RejectedRecordingException {
        if (fmt == null) {
            throw new RejectedRecordingException(CORRUPT, "no fmt chunk before the sound");
        }
        dataStart = content;
        if (length == 0xFFFFFFFFL && longDataBytes > 0) {
            promisedBytes = OptionalLong.of(longDataBytes);
        } else if (length < LENGTH_UNKNOWN && (length > 0 || onlyChunksFollow(content))) {
            promisedBytes = OptionalLong.of(length);
        }
    }

    /** Tells an empty data chunk with others behind it from one whose length was never filled in. */
    private boolean onlyChunksFollow(long at) throws IOException {
        long next = at;
        while (next < file.size()) {
            byte[] header = file.bytes(next, CHUNK_HEADER);
            if (header.length < CHUNK_HEADER || !isName(header)) {
                return false;
            }
            long length = Bytes.uint32(header, 4);
            next += CHUNK_HEADER + length + (length & 1);
        }
        return next > at;
    }

    private static boolean isName(byte[] header) {
        return new String(header, 0, 4, ISO_8859_1).matches("[ -~]{4}");
    }

    byte[] fmt() {
        return fmt;
    }

    long dataStart() {
        return dataStart;
    }

    /** Bytes of sound by the header; empty when it does not know: then until the end of the file. */
    OptionalLong promisedBytes() {
        return promisedBytes;
    }
}
