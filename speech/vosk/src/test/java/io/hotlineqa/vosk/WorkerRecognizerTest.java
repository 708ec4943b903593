package io.hotlineqa.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.speech.RejectedRecordingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class WorkerRecognizerTest {
    private static final WorkerSettings USUAL = WorkerSettings.usual();

    @TempDir
    private Path folder;

    @Test
    void triesARecordingAgainWhenItsWorkerDies() throws Exception {
        try (WorkerRecognizer recognizer = Tricks.start(USUAL)) {
            long first = recognizer.report().pid();
            assertHeard(recognizer.hear(trick("abort-once")));
            assertThat(recognizer.report().pid()).isNotEqualTo(first);
        }
    }

    @Test
    void rejectsARecordingThatKillsTwoWorkersAndHearsTheOthers() throws Exception {
        try (WorkerRecognizer recognizer = Tricks.start(USUAL)) {
            assertThat(rejection(recognizer, "abort"))
                    .hasMessageContaining("twice")
                    .hasMessageContaining("exit code 134")
                    .hasMessageContaining("this is what Kaldi does")
                    .extracting(RejectedRecordingException::reason)
                    .isEqualTo(QuarantineReason.ENGINE_CRASH);
            assertHeard(recognizer.hear(trick("none")));
        }
    }

    @Test
    void quotesTheMachinesLastWordsAfterAMemoryFaultAndLeavesNoCrashFile() throws Exception {
        String shared = System.setProperty("java.io.tmpdir", folder.toString());
        try (WorkerRecognizer recognizer = Tricks.start(USUAL)) {
            RejectedRecordingException rejection = rejection(recognizer, "fault");
            assertThat(rejection.reason()).isEqualTo(QuarantineReason.ENGINE_CRASH);
            assertThat(rejection).hasMessageContaining("SIGSEGV");
        } finally {
            System.setProperty("java.io.tmpdir", shared);
        }
        assertThat(folder.toFile().list((place, name) -> name.startsWith("hotline-qa-worker-")))
                .isEmpty();
    }

    @Test
    void rejectsARecordingThatHangsTwiceWithinItsDeadlineAndHearsTheOthers() throws Exception {
        WorkerSettings hasty = USUAL.withDeadline(Duration.ofMillis(1500), 5);
        try (WorkerRecognizer recognizer = Tricks.start(hasty)) {
            long started = System.nanoTime();
            assertThat(rejection(recognizer, "hang").reason()).isEqualTo(QuarantineReason.TIMEOUT);
            Duration twoDeadlines = Duration.ofSeconds(3);
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(twoDeadlines.plusSeconds(2 * 5));
            assertHeard(recognizer.hear(trick("none")));
        }
    }

    @Test
    void takesABugInTheWorkerForACrashAndSaysWhich() throws Exception {
        try (WorkerRecognizer recognizer = Tricks.start(USUAL)) {
            assertThat(rejection(recognizer, "throw"))
                    .hasMessageContaining("exit code " + Worker.BROKEN)
                    .hasMessageContaining("a bug in a decoder");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"flood", "chatter"})
    void isNotDisturbedByWhatAWorkerPrints(String trick) throws Exception {
        try (WorkerRecognizer recognizer = Tricks.start(USUAL)) {
            long first = recognizer.report().pid();
            assertHeard(recognizer.hear(trick(trick)));
            assertThat(recognizer.report().pid()).isEqualTo(first);
        }
    }

    @Test
    void replacesAWorkerThatHasHeardEnough() throws Exception {
        try (WorkerRecognizer recognizer = Tricks.start(USUAL.withRecycling(2, Long.MAX_VALUE))) {
            long first = recognizer.report().pid();
            recognizer.hear(trick("none"));
            assertThat(recognizer.report().pid()).isEqualTo(first);
            recognizer.hear(trick("none"));
            assertThat(recognizer.report().pid()).isNotEqualTo(first);
        }
    }

    @Test
    void replacesAWorkerThatHoldsTooMuchMemory() throws Exception {
        try (WorkerRecognizer recognizer = Tricks.start(USUAL.withRecycling(1000, 48 << 20))) {
            long first = recognizer.report().pid();
            recognizer.hear(trick("none"));
            assertThat(recognizer.report().pid()).isEqualTo(first);
            recognizer.hear(trick("grow"));
            recognizer.hear(trick("grow"));
            assertThat(recognizer.report().pid()).isNotEqualTo(first);
        }
    }

    @Test
    void endsItsWorkerWhenClosed() throws Exception {
        WorkerRecognizer recognizer = Tricks.start(USUAL);
        ProcessHandle worker = ProcessHandle.of(recognizer.report().pid()).orElseThrow();
        recognizer.close();
        assertThat(worker.isAlive()).isFalse();
    }

    @Test
    void canBeAbandonedByAnotherThreadInTheMiddleOfARecording() throws Exception {
        try (WorkerRecognizer recognizer = Tricks.start(USUAL)) {
            Path hang = trick("hang");
            CompletableFuture<Hearing> hearing = CompletableFuture.supplyAsync(() -> hear(recognizer, hang));
            recognizer.abandon();
            assertThatThrownBy(() -> hearing.get(30, TimeUnit.SECONDS))
                    .isInstanceOfAny(CancellationException.class, ExecutionException.class)
                    .hasMessageContaining("abandoned");
        }
    }

    private static Hearing hear(WorkerRecognizer recognizer, Path recording) {
        try {
            return recognizer.hear(recording);
        } catch (RejectedRecordingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void reportsAWorkerThatDoesNotComeUp() {
        WorkerProgram broken = WorkerProgram.of(BrokenWorker.class);
        assertThatThrownBy(() -> WorkerRecognizer.start(broken, USUAL, Tricks.LOAD))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no worker comes up")
                .hasMessageContaining("cannot start");
    }

    @Test
    void reportsASpeechModelThatCannotBeLoaded() {
        assertThatThrownBy(() -> WorkerRecognizer.start(WorkerProgram.VOSK, USUAL, Tricks.LOAD))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("libvosk cannot load the speech model scripted");
    }

    @Test
    void givesALongRecordingSeveralTimesItsLengthAndAShortOneAMinute() {
        assertThat(USUAL.deadline(0)).isEqualTo(Duration.ofSeconds(60));
        assertThat(USUAL.deadline(12)).isEqualTo(Duration.ofSeconds(60));
        assertThat(USUAL.deadline(600)).isEqualTo(Duration.ofMinutes(50));
    }

    private Path trick(String trick) throws IOException {
        return TrickDecoder.recording(folder, trick);
    }

    private RejectedRecordingException rejection(WorkerRecognizer recognizer, String trick) throws IOException {
        Path recording = trick(trick);
        return catchThrowableOfType(RejectedRecordingException.class, () -> recognizer.hear(recording));
    }

    private static void assertHeard(Hearing hearing) {
        assertThat(hearing.utterances())
                .singleElement()
                .satisfies(u -> assertThat(u.text()).isEqualTo("您好"));
    }
}
