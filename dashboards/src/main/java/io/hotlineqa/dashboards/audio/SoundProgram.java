package io.hotlineqa.dashboards.audio;

import static io.hotlineqa.speech.QuarantineReason.TIMEOUT;
import static io.hotlineqa.speech.QuarantineReason.UNREADABLE;
import static io.hotlineqa.speech.QuarantineReason.UNSUPPORTED_FORMAT;

import io.hotlineqa.speech.RejectedRecordingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Turns one file of sound into another, by native code in a process of its own: what kills it does not kill the pages.
 * Thread-safe; few run at the same time.
 *
 * @param command the program, which is given the file to read and the one to write; empty when there is none
 * @param limit how long it may take
 */
record SoundProgram(List<String> command, Duration limit) {
    private static final int AT_THE_SAME_TIME = 2;
    private static final int SAID = 400;
    private static final Semaphore TURNS = new Semaphore(AT_THE_SAME_TIME, true);

    SoundProgram {
        command = List.copyOf(command);
    }

    /**
     * The program that makes plain WAV of recordings of other kinds.
     *
     * @param classPath of {@code speech/ffmpeg}; blank for none
     */
    static SoundProgram decoder(String classPath, Duration limit) {
        return of(classPath, "io.hotlineqa.ffmpeg.ToWav", limit);
    }

    /** The program that makes MP3 and Opus of plain WAV, by the ending of the file to write. */
    static SoundProgram encoder(String classPath, Duration limit) {
        return of(classPath, "io.hotlineqa.ffmpeg.FromWav", limit);
    }

    /** In the same Java. */
    private static SoundProgram of(String classPath, String program, Duration limit) {
        if (classPath.isBlank()) {
            return new SoundProgram(List.of(), limit);
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new SoundProgram(
                List.of(java, "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath, program),
                limit);
    }

    boolean isThere() {
        return !command.isEmpty();
    }

    /**
     * Writes the sound of {@code recording} to {@code written}.
     *
     * @throws RejectedRecordingException when it can't, with the program's own words
     */
    void write(Path recording, Path written) throws IOException, RejectedRecordingException {
        if (command.isEmpty()) {
            throw new RejectedRecordingException(UNSUPPORTED_FORMAT, "only plain WAV is played without a decoder");
        }
        Path said = Files.createTempFile("hotlineqa-decoder-", ".txt");
        try {
            run(recording, written, said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedRecordingException(UNREADABLE, "interrupted while it was decoded");
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private void run(Path recording, Path written, Path said)
            throws IOException, RejectedRecordingException, InterruptedException {
        TURNS.acquire();
        try {
            int exit = exit(start(recording, written, said));
            if (exit != 0) {
                throw new RejectedRecordingException(
                        UNSUPPORTED_FORMAT, "the decoder ended with " + exit + ": " + end(said));
            }
        } finally {
            TURNS.release();
        }
    }

    private Process start(Path recording, Path written, Path said) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of(
                recording.toAbsolutePath().toString(), written.toAbsolutePath().toString()));
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        return builder.start();
    }

    private int exit(Process process) throws InterruptedException, RejectedRecordingException {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RejectedRecordingException(
                        TIMEOUT, "the decoder was not done in " + limit.toSeconds() + " s");
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String end(Path said) throws IOException {
        String words = new String(Files.readAllBytes(said), StandardCharsets.UTF_8).strip();
        return words.substring(Math.max(0, words.length() - SAID));
    }
}
