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

/** Calls of one length, mono and 16-bit, cut out of the sample calls laid end to end; no two are equal. */
final class BenchmarkDrop {
    private static final int RATE = 8000;

    private BenchmarkDrop() {}

    static List<Path> make(Path samples, Path folder, int calls, int seconds)
            throws IOException, RejectedRecordingException {
        Files.createDirectories(folder);
        short[] tape = tape(samples);
        List<Path> drop = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            drop.add(WavFile.of(RATE, cut(tape, call, seconds * RATE))
                    .write(folder.resolve(String.format("call-%04d.wav", call))));
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

    private static short[] tape(Path samples) throws IOException, RejectedRecordingException {
        short[] tape = new short[0];
        try (Stream<Path> files = Files.list(samples)) {
            for (Path file : files.filter(f -> f.toString().matches(".*/10[012]\\d\\.wav"))
                    .sorted()
                    .toList()) {
                tape = joined(tape, mixed(file));
            }
        }
        return tape;
    }

    private static short[] joined(short[] first, short[] second) {
        short[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static short[] mixed(Path file) throws RejectedRecordingException {
        try (AudioStream audio = Decoders.plainJava().open(file)) {
            short[][] block = new short[audio.format().channels()]
                    [(int) audio.promisedSamples().orElseThrow()];
            int samples = audio.read(block);
            short[] mix = new short[samples];
            for (short[] channel : block) {
                for (int i = 0; i < samples; i++) {
                    mix[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, mix[i] + channel[i]));
                }
            }
            return mix;
        }
    }
}
