package io.hotlineqa.vosk;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.AudioDecoder;
import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.speech.audio.WavDecoder;
import io.hotlineqa.testkit.Sound;
import io.hotlineqa.testkit.WavFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Takes a text file that names a trick for a recording, plays the trick, then gives a second of sound. */
final class TrickDecoder implements AudioDecoder {
    private static final String MARK = "TRICK ";
    private final List<Memory> kept = new ArrayList<>();

    /** A recording that plays this trick on the worker that opens it. */
    static Path recording(Path folder, String trick) throws IOException {
        return Files.writeString(folder.resolve(trick + ".trick"), MARK + trick);
    }

    @Override
    public String name() {
        return "trick";
    }

    @Override
    public boolean knows(byte[] head) {
        return new String(head, StandardCharsets.UTF_8).startsWith(MARK);
    }

    @Override
    public AudioStream open(Path recording) throws RejectedRecordingException {
        try {
            play(Files.readString(recording).substring(MARK.length()), recording);
            Path sound = Files.createTempFile("sound", ".wav");
            WavFile.of(8000, Sound.at(8000).silence(0.4).talk(0.6, -20).samples())
                    .write(sound);
            AudioStream audio = new WavDecoder().open(sound);
            Files.delete(sound);
            return audio;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void play(String trick, Path recording) throws IOException {
        switch (trick) {
            case "none" -> {}
            case "abort" -> abort();
            case "abort-once" -> abortOnce(recording);
            case "fault" -> Function.getFunction("c", "strlen").invoke(new Object[] {Pointer.createConstant(8)});
            case "hang" -> hang();
            case "throw" -> throw new IllegalStateException("a bug in a decoder");
            case "flood" -> flood();
            case "chatter" -> chatter();
            case "grow" -> grow();
            default -> throw new IllegalArgumentException(trick);
        }
    }

    private static void abort() {
        System.err.println("ASSERTION_FAILED: this is what Kaldi does");
        Function.getFunction("c", "abort").invoke(new Object[0]);
    }

    private static void abortOnce(Path recording) throws IOException {
        Path before = recording.resolveSibling("before");
        if (!Files.exists(before)) {
            Files.createFile(before);
            abort();
        }
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void flood() {
        String line = "x".repeat(1023);
        for (int i = 0; i < 5_000; i++) {
            System.err.println(line);
        }
    }

    private static void chatter() {
        System.out.println("printed by Java");
        Function.getFunction("c", "puts").invoke(new Object[] {"printed by native code"});
        Function.getFunction("c", "fflush").invoke(new Object[] {Pointer.NULL});
    }

    private void grow() {
        Memory memory = new Memory(32 << 20);
        memory.clear();
        kept.add(memory);
    }
}
