package io.hotlineqa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.speech.Recognizer;
import io.hotlineqa.speech.RejectedRecordingException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptedRecognizerTest extends RecognizerContract {
    private static final Path RECORDING = Path.of("drop", "7001.wav");

    @Override
    protected Recognizer newRecognizer() {
        return new ScriptedRecognizer("您好", "再见");
    }

    @Override
    protected short[] speech() {
        return Sound.at(8000).silence(0.5).talk(2, -20).silence(1).talk(1, -20).samples();
    }

    @Test
    void answersByNameWithoutTheFile() throws Exception {
        Hearing hearing = new Hearing(ScriptedEngine.REF, 1, 1, List.of(), List.of(), List.of());
        ScriptedRecognizer recognizer = new ScriptedRecognizer().on("7001.wav", Answer.hears(hearing));
        assertThat(recognizer.hear(RECORDING)).isEqualTo(hearing);
        assertThat(recognizer.heard()).containsExactly(RECORDING);
    }

    @Test
    void rejectsAsTold() {
        Recognizer recognizer =
                new ScriptedRecognizer().on("7001.wav", Answer.rejects(QuarantineReason.ENGINE_CRASH, "died twice"));
        assertThatExceptionOfType(RejectedRecordingException.class)
                .isThrownBy(() -> recognizer.hear(RECORDING))
                .withMessage("died twice")
                .matches(e -> e.reason() == QuarantineReason.ENGINE_CRASH);
    }

    @Test
    void failsAsTold() {
        Recognizer recognizer = new ScriptedRecognizer().on("7001.wav", Answer.fails());
        assertThatIllegalStateException()
                .isThrownBy(() -> recognizer.hear(RECORDING))
                .withMessageContaining("7001.wav");
    }

    @Test
    void hangsUntilInterrupted() {
        Recognizer recognizer = new ScriptedRecognizer().on("7001.wav", Answer.hangs());
        Thread.currentThread().interrupt();
        assertThatIllegalStateException()
                .isThrownBy(() -> recognizer.hear(RECORDING))
                .withCauseInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
