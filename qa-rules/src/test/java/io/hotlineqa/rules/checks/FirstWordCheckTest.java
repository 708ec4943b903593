package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.Calls;
import io.hotlineqa.rules.OneRule;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Speech;
import io.hotlineqa.speech.Transcript;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstWordCheckTest {
    private static final OneRule FIRST = OneRule.of("{ type: first-word, within: 3 }");

    @Test
    void keepsToItsBoundary() {
        assertThat(FIRST.outcome("agent 3 您好")).isEqualTo(Outcome.PASSED);
        assertThat(FIRST.outcome("agent 3.1 您好")).isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void blamesNobodyWhoMayHaveSpokenUnheard() {
        Transcript text = Calls.inbound("agent 9 您好");
        Speech sound = new Speech(0, new Span(1, 3), -20);
        Transcript call =
                new Transcript(text.call(), null, null, 30, 2, text.utterances(), text.silences(), List.of(sound));

        assertThat(FIRST.judge(call).outcome()).isEqualTo(Outcome.NOT_JUDGED);
    }
}
