package io.hotlineqa.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.Recognizer;
import io.hotlineqa.testkit.GsmFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real worker finds ffmpeg on its own class path. */
class SqueezedRecordingTest {
    @TempDir
    private Path folder;

    @Test
    void hearsARecordingThatPlainJavaCannotDecode() throws Exception {
        Path gsm = Files.write(folder.resolve("call.gsm"), GsmFile.frames(Spoken.greeting()));
        try (Recognizer recognizer = WorkerRecognizer.start(Spoken.embedded(), WorkerSettings.usual())) {
            Hearing hearing = recognizer.hear(gsm);
            assertThat(hearing.durationSeconds()).isCloseTo(8, within(0.02));
            assertThat(hearing.channels()).isEqualTo(1);
        }
    }
}
