package io.hotlineqa.speech.audio;

import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.speech.RejectedRecordingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalLong;

/** The samples of a WAV file, from the first to the last its header grants. */
final class WavStream implements AudioStream {
    private final RecordingFile file;
    private final WavHeader header;
    private byte[] bytes = new byte[0];
    private long position;

    WavStream(RecordingFile file, WavHeader header) {
        this.file = file;
        this.header = header;
        this.position = header.dataStart();
    }

    @Override
    public AudioFormat format() {
        return header.format().audio();
    }

    @Override
    public OptionalLong promisedSamples() {
        return OptionalLong.of(header.samples());
    }

    @Override
    public int read(short[][] block) throws RejectedRecordingException {
        int blockAlign = header.format().blockAlign();
        int samples = (int) Math.min(block[0].length, (header.dataEnd() - position) / blockAlign);
        if (samples == 0) {
            return -1;
        }
        fetch(samples * blockAlign);
        for (int channel = 0; channel < block.length; channel++) {
            header.format().decode(bytes, channel, block[channel], samples);
        }
        return samples;
    }

    private void fetch(int count) throws RejectedRecordingException {
        if (bytes.length < count) {
            bytes = new byte[count];
        }
        try {
            if (file.read(position, bytes, count) < count) {
                throw new RejectedRecordingException(
                        QuarantineReason.TRUNCATED, "the file became shorter while it was read");
            }
        } catch (IOException e) {
            throw RecordingFile.unreadable(e);
        }
        position += count;
    }

    @Override
    public void close() {
        close(file);
    }

    static void close(RecordingFile file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
