package io.hotlineqa.benchmarks;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.speech.audio.Decoders;
import io.hotlineqa.testkit.WavFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** 16-bit calls of one length, cut out of the sample calls laid end to end; no two are equal. */
final class BenchmarkDrop {
    private static final int RATE = 8000;
    private static final int CHANNELS = 2;

    private BenchmarkDrop() {}

    /** @param stereo two channels as they were recorded; else both mixed into one */
    static List<Path> make(Path samples, Path folder, int calls, int seconds, boolean stereo)
            throws IOException, RejectedRecordingException {
        Files.createDirectories(folder);
        short[][] tape = tape(samples);
        short[][] channels = stereo ? tape : new short[][] {mixed(tape)};
        List<Path> drop = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            int number = call;
            short[][] pieces = Arrays.stream(channels)
                    .map(channel -> cut(channel, number, seconds * RATE))
                    .toArray(short[][]::new);
            drop.add(WavFile.of(RATE, pieces).write(folder.resolve(String.format("call-%04d.wav", call))));
        }
        return drop;
    }

    private static short[] cut(short[] tape, int call, int length) {
        short[] piece = new short[length];
        int from = (int) ((long) call * 7 * RATE % tape.length) + call;
        for (int i = 0; i < length; i++) {
            piece[i] = tape[(from + i) % tape.length];
        }
        return piece;
    }

    private static short[][] tape(Path samples) throws IOException, RejectedRecordingException {
        short[][] tape = new short[CHANNELS][0];
        try (Stream<Path> files = Files.list(samples)) {
            for (Path file : files.filter(f -> f.toString().matches(".*/10[012]\\d\\.wav"))
                    .sorted()
                    .toList()) {
                append(tape, file);
            }
        }
        return tape;
    }

    private static void append(short[][] tape, Path file) throws RejectedRecordingException {
        try (AudioStream audio = Decoders.plainJava().open(file)) {
            short[][] block = new short[audio.format().channels()]
                    [(int) audio.promisedSamples().orElseThrow()];
            int samples = audio.read(block);
            for (int channel = 0; channel < CHANNELS; channel++) {
                tape[channel] = joined(tape[channel], block[Math.min(channel, block.length - 1)], samples);
            }
        }
    }

    private static short[] joined(short[] first, short[] second, int samples) {
        short[] both = Arrays.copyOf(first, first.length + samples);
        System.arraycopy(second, 0, both, first.length, samples);
        return both;
    }

    private static short[] mixed(short[][] channels) {
        short[] mix = new short[channels[0].length];
        for (int i = 0; i < mix.length; i++) {
            int sum = channels[0][i] + channels[1][i];
            mix[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sum));
        }
        return mix;
    }
}
