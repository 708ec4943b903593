package io.hotlineqa.dashboards.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.speech.RejectedRecordingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundProgramTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private Path recording;
    private Path wav;

    @BeforeEach
    void aRecording() throws Exception {
        recording = Files.writeString(folder.resolve("a.mp3"), "sound");
        wav = folder.resolve("a.wav");
    }

    @Test
    void isGivenTheRecordingAndTheFileToWrite() throws Exception {
        new SoundProgram(List.of("cp"), LONG).write(recording, wav);

        assertThat(wav).hasContent("sound");
    }

    @Test
    void itsLastWordsAreTheReason() {
        SoundProgram failing = new SoundProgram(List.of("sh", "-c", "echo no such codec >&2; exit 3"), LONG);

        assertThatThrownBy(() -> failing.write(recording, wav))
                .isInstanceOf(RejectedRecordingException.class)
                .hasMessage("the decoder ended with 3: no such codec");
    }

    @Test
    void isStoppedWhenItTakesTooLong() {
        SoundProgram hanging = new SoundProgram(List.of("sh", "-c", "exec sleep 300"), Duration.ofMillis(100));

        assertThatThrownBy(() -> hanging.write(recording, wav))
                .isInstanceOfSatisfying(
                        RejectedRecordingException.class,
                        e -> assertThat(e.reason()).isEqualTo(QuarantineReason.TIMEOUT));
    }

    @Test
    void withoutOneOnlyPlainWavIsPlayed() {
        assertThatThrownBy(() -> SoundProgram.decoder(" ", LONG).write(recording, wav))
                .hasMessageContaining("only plain WAV");
    }
}
