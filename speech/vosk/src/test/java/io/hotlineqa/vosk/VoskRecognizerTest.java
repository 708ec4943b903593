package io.hotlineqa.vosk;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.models.ModelException;
import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.Recognizer;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.testkit.RecognizerContract;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The real worker, with libvosk and the embedded speech model. */
class VoskRecognizerTest extends RecognizerContract {
    @Override
    protected Recognizer newRecognizer() {
        try {
            return WorkerRecognizer.start(Spoken.embedded(), WorkerSettings.usual());
        } catch (ModelException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected short[] speech() {
        return Spoken.greeting();
    }

    @Test
    void hearsTheGreetingOfASampleCallOnTheAgentsChannel() throws Exception {
        try (Recognizer recognizer = newRecognizer()) {
            Hearing hearing = recognizer.hear(Spoken.CALL);
            String agent = hearing.utterances().stream()
                    .filter(u -> u.channel() == 0)
                    .map(Utterance::text)
                    .collect(Collectors.joining())
                    .replace(" ", "");
            assertThat(agent).contains("宝鸡");
        }
    }

    @Test
    void isSeenFromOutsideWithTheMemoryThatItHolds() {
        try (WorkerRecognizer recognizer = (WorkerRecognizer) newRecognizer()) {
            long pid = recognizer.report().pid();

            assertThat(RunningWorker.all())
                    .filteredOn(worker -> worker.pid() == pid)
                    .singleElement()
                    .extracting(RunningWorker::residentBytes)
                    .isNotEqualTo(0L);
            assertThat(recognizer.residentBytes()).isPositive();
        }
    }
}
