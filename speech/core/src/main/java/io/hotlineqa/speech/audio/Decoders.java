package io.hotlineqa.speech.audio;

import static io.hotlineqa.speech.QuarantineReason.EMPTY;
import static io.hotlineqa.speech.QuarantineReason.UNSUPPORTED_FORMAT;

import io.hotlineqa.speech.RejectedRecordingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The formats that can be heard, in the order they are asked.
 *
 * @param known asked in turn: the first that knows a file's head, and does not find it unsupported, opens it
 */
public record Decoders(List<AudioDecoder> known) {
    /** How much of a file's beginning is shown to a decoder. */
    public static final int HEAD_BYTES = 512;

    public Decoders {
        known = List.copyOf(known);
    }

    /** Those of this module: plain Java, no native code. */
    public static Decoders plainJava() {
        return new Decoders(List.of(new WavDecoder()));
    }

    /**
     * Opens a recording by whichever decoder knows it.
     *
     * @throws RejectedRecordingException {@code UNREADABLE}, {@code EMPTY}, {@code UNSUPPORTED_FORMAT} (naming the
     *     known formats), or whatever the decoder finds
     */
    public AudioStream open(Path recording) throws RejectedRecordingException {
        byte[] head = head(recording);
        RejectedRecordingException refusal = unknown();
        for (AudioDecoder decoder : known) {
            if (decoder.knows(recording, head)) {
                try {
                    return decoder.open(recording);
                } catch (RejectedRecordingException refused) {
                    refusal = orThrow(refused);
                }
            }
        }
        throw refusal;
    }

    private static RejectedRecordingException orThrow(RejectedRecordingException refused)
            throws RejectedRecordingException {
        if (refused.reason() != UNSUPPORTED_FORMAT) {
            throw refused;
        }
        return refused;
    }

    private static byte[] head(Path recording) throws RejectedRecordingException {
        try (RecordingFile file = RecordingFile.open(recording)) {
            if (file.size() == 0) {
                throw new RejectedRecordingException(EMPTY, "the file has no bytes");
            }
            return file.bytes(0, HEAD_BYTES);
        } catch (IOException e) {
            throw RecordingFile.unreadable(e);
        }
    }

    private RejectedRecordingException unknown() {
        String names = known.stream().map(AudioDecoder::name).collect(Collectors.joining(", "));
        return new RejectedRecordingException(
                UNSUPPORTED_FORMAT, "the first bytes are of no known format; known: " + names);
    }
}
