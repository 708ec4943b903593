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

/** libvosk and nothing else: reads a mono 16-bit file of 8 kHz whole, feeds it in pieces of 0.4 s, says done. */
final class RawLoopProcess {
    private static final int RATE = 8000;
    private static final int HEADER = 44;
    private static final int PIECE = RATE * 2 / 5;

    private RawLoopProcess() {}

    public static void main(String[] arguments) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (VoskEngine engine = new VoskEngine(new EngineRef("raw", ""), Path.of(arguments[0]), RATE)) {
            System.out.println("ready");
            for (String file = in.readLine(); file != null; file = in.readLine()) {
                decode(engine, Path.of(file));
                System.out.println("done");
            }
        }
    }

    private static void decode(VoskEngine engine, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ShortBuffer sound = ByteBuffer.wrap(bytes, HEADER, bytes.length - HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        short[] piece = new short[PIECE];
        try (ChannelRecognizer recognizer = engine.newRecognizer()) {
            while (sound.hasRemaining()) {
                int count = Math.min(PIECE, sound.remaining());
                sound.get(piece, 0, count);
                recognizer.accept(piece, count);
            }
            recognizer.finish();
        }
    }
}
