package io.hotlineqa.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.Recognizer;
import io.hotlineqa.speech.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Leaving out silence saves time and nothing else. */
class SpeechOnlyTest {
    @Test
    void hearsTheSameWordsAtTheSameTimesAsWhenEverythingIsDecoded() throws Exception {
        List<Word> all = words(WorkerSettings.usual().hearingEverything());
        List<Word> some = words(WorkerSettings.usual());
        assertThat(some)
                .extracting(Word::text)
                .isEqualTo(all.stream().map(Word::text).toList());
        for (int i = 0; i < all.size(); i++) {
            assertThat(some.get(i).start()).isCloseTo(all.get(i).start(), within(0.05));
        }
    }

    private static List<Word> words(WorkerSettings settings) throws Exception {
        try (Recognizer recognizer = WorkerRecognizer.start(Spoken.embedded(), settings)) {
            Hearing hearing = recognizer.hear(Spoken.CALL);
            return hearing.utterances().stream()
                    .flatMap(u -> u.words().stream())
                    .toList();
        }
    }
}
