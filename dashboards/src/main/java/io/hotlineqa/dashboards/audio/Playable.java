package io.hotlineqa.dashboards.audio;

import static io.hotlineqa.speech.QuarantineReason.UNSUPPORTED_FORMAT;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.speech.audio.Decoders;
import io.hotlineqa.speech.audio.WavWriter;
import java.io.IOException;
import java.nio.file.Files;
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

    /** Decodes {@code recording} into {@code wav}; what is no plain WAV, by the program. */
    static Playable of(Path recording, Path wav, SoundProgram program) throws IOException, RejectedRecordingException {
        try {
            return of(recording, wav);
        } catch (RejectedRecordingException e) {
            if (e.reason() != UNSUPPORTED_FORMAT) {
                throw e;
            }
        }
        Path between = wav.resolveSibling(wav.getFileName() + ".part");
        try {
            program.write(recording, between);
            return of(between, wav);
        } finally {
            Files.deleteIfExists(between);
        }
    }

    private static Playable of(Path plain, Path wav) throws IOException, RejectedRecordingException {
        try (AudioStream stream = DECODERS.open(plain);
                WavWriter out = new WavWriter(wav, stream.format())) {
            return new Playable(wav, copy(stream, out));
        }
    }

    private static Waveform copy(AudioStream stream, WavWriter out) throws IOException, RejectedRecordingException {
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
