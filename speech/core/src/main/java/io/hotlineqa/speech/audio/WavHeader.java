package io.hotlineqa.speech.audio;

import static io.hotlineqa.speech.QuarantineReason.EMPTY;
import static io.hotlineqa.speech.QuarantineReason.TRUNCATED;

import io.hotlineqa.speech.RejectedRecordingException;
import java.io.IOException;

/**
 * What a WAV file holds, and where.
 *
 * @param format of the samples
 * @param dataStart position of the first sample's first byte
 * @param dataEnd position after the last whole sample
 */
record WavHeader(WavFormat format, long dataStart, long dataEnd) {
    /** Shortfall that is a writer's rounding, not a lost tail. */
    private static final int FORGIVEN_BYTES = 4;

    static WavHeader read(RecordingFile file) throws IOException, RejectedRecordingException {
        WavChunks chunks = WavChunks.read(file);
        WavFormat format = WavFormat.of(chunks.fmt());
        long held = file.size() - chunks.dataStart();
        long promised = chunks.promisedBytes().orElse(held);
        int blockAlign = format.blockAlign();
        if (promised - held > Math.max(FORGIVEN_BYTES, blockAlign)) {
            throw new RejectedRecordingException(
                    TRUNCATED, "the header promises " + promised + " bytes of sound, the file holds " + held);
        }
        long samples = Math.min(promised, held) / blockAlign;
        if (samples == 0) {
            throw new RejectedRecordingException(EMPTY, "a WAV header without sound");
        }
        return new WavHeader(format, chunks.dataStart(), chunks.dataStart() + samples * blockAlign);
    }

    /** Samples a channel. */
    long samples() {
        return (dataEnd - dataStart) / format.blockAlign();
    }
}
