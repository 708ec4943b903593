package io.hotlineqa.benchmarks;

import io.hotlineqa.speech.ChannelRecognizer;
import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.vosk.VoskEngine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * libvosk and nothing else: reads a 16-bit file of 8 kHz whole, feeds each of its channels to a recogniser of its own in
 * pieces of 0.4 s, says done.
 */
final class RawLoopProcess {
    private static final int RATE = 8000;
    private static final int HEADER = 44;
    private static final int CHANNELS_AT = 22;
    private static final int PIECE = RATE * 2 / 5;

    private RawLoopProcess() {}

    public static void main(String[] arguments) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (VoskEngine engine = new VoskEngine(new EngineRef("raw", ""), Path.of(arguments[0]), RATE)) {
            System.out.println("ready");
            for (String file = in.readLine(); file != null; file = in.readLine()) {
                decode(engine, Files.readAllBytes(Path.of(file)));
                System.out.println("done");
            }
        }
    }

    private static void decode(VoskEngine engine, byte[] wav) throws IOException {
        int channels = wav[CHANNELS_AT];
        ShortBuffer sound = ByteBuffer.wrap(wav, HEADER, wav.length - HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        for (int channel = 0; channel < channels; channel++) {
            decode(engine, sound, channel, channels);
        }
    }

    private static void decode(VoskEngine engine, ShortBuffer sound, int channel, int channels) throws IOException {
        int length = sound.limit() / channels;
        short[] piece = new short[PIECE];
        try (ChannelRecognizer recognizer = engine.newRecognizer()) {
            for (int from = 0; from < length; from += PIECE) {
                int count = Math.min(PIECE, length - from);
                for (int i = 0; i < count; i++) {
                    piece[i] = sound.get((from + i) * channels + channel);
                }
                recognizer.accept(piece, count);
            }
            recognizer.finish();
        }
    }
}
