package io.hotlineqa.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.ChannelRecognizer;
import io.hotlineqa.speech.SpeechEngine;
import io.hotlineqa.speech.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptedEngineTest extends SpeechEngineContract {
    @Override
    protected SpeechEngine engine() {
        return new ScriptedEngine(8000, "您好", "再见");
    }

    @Override
    protected short[] speech() {
        return threeBursts();
    }

    @Test
    void readsItsScriptOverAgain() {
        short[] bursts = threeBursts();
        try (ChannelRecognizer recognizer = engine().newRecognizer()) {
            recognizer.accept(bursts, bursts.length);
            assertThat(recognizer.finish().stream().flatMap(List::stream).map(Word::text))
                    .containsExactly("您好", "再见", "您好");
        }
    }

    private static short[] threeBursts() {
        return Sound.at(8000)
                .talk(1, -20)
                .silence(1)
                .talk(1, -20)
                .silence(1)
                .talk(1, -20)
                .samples();
    }
}
