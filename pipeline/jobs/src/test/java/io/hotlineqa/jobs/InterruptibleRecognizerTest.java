package io.hotlineqa.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.speech.Recognizer;
import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.testkit.Answer;
import io.hotlineqa.testkit.ScriptedRecognizer;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InterruptibleRecognizerTest {
    private static final Path ANY = Path.of("any.wav");

    @Test
    void abandonsAHearingThatFeelsNoInterruptWhenItsCallerIsInterrupted() throws Exception {
        Deaf deaf = new Deaf();
        try (InterruptibleRecognizer recognizer = new InterruptibleRecognizer(deaf, deaf.abandoned::countDown)) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> recognizer.hear(ANY)).isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).as("still to be seen").isTrue();
        }
        assertThat(deaf.closed.getCount()).as("closed after it let go").isZero();
    }

    @Test
    void passesOnWhatTheRecogniserSays() {
        Recognizer scripted =
                new ScriptedRecognizer("您好").on("bad.wav", Answer.rejects(QuarantineReason.TRUNCATED, "cut short"));
        try (InterruptibleRecognizer recognizer = new InterruptibleRecognizer(scripted, () -> {})) {
            assertThatThrownBy(() -> recognizer.hear(Path.of("bad.wav")))
                    .isInstanceOf(RejectedRecordingException.class)
                    .hasMessage("cut short");
        }
    }

    /** Hears for ever, unless it is abandoned: as a read from a pipe does, it does not care for interrupts. */
    private static final class Deaf implements Recognizer {
        private final CountDownLatch abandoned = new CountDownLatch(1);
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public Hearing hear(Path recording) {
            while (abandoned.getCount() > 0) {
                Thread.onSpinWait();
            }
            throw new CancellationException("abandoned");
        }

        @Override
        public EngineRef engine() {
            return new EngineRef("deaf", "");
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
