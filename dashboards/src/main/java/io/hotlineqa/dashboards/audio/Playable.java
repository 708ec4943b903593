package io.hotlineqa.dashboards.audio;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.speech.audio.Decoders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A recording made ready for browsers.
 *
 * @param wav 16-bit linear PCM
 * @param waveform its picture
 */
record Playable(Path wav, Waveform waveform) {
    private static final int BLOCKS_A_SECOND = 50;
    private static final int STRETCHES = 1200;
    private static final Decoders DECODERS = Decoders.plainJava();

    /** Decodes {@code recording} into {@code wav}. */
    static Playable of(Path recording, Path wav) throws IOException, RejectedRecordingException {
        try (AudioStream stream = DECODERS.open(recording);
                PlainWav out = new PlainWav(wav, stream.format())) {
            return new Playable(wav, copy(stream, out));
        }
    }

    private static Waveform copy(AudioStream stream, PlainWav out) throws IOException, RejectedRecordingException {
        int samples = Math.max(1, stream.format().sampleRate() / BLOCKS_A_SECOND);
        short[][] block = new short[stream.format().channels()][samples];
        Peaks[] peaks = Stream.generate(Peaks::new).limit(block.length).toArray(Peaks[]::new);
        long total = 0;
        for (int read = stream.read(block); read >= 0; read = stream.read(block)) {
            out.write(block, read);
            for (int channel = 0; channel < block.length; channel++) {
                peaks[channel].add(block[channel], read);
            }
            total += read;
        }
        return new Waveform(
                stream.format().seconds(total),
                Arrays.stream(peaks).map(p -> p.atMost(STRETCHES)).toList());
    }
}
