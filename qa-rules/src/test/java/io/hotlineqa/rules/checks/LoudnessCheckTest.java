package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.Calls;
import io.hotlineqa.rules.OneRule;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Speech;
import io.hotlineqa.speech.Transcript;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoudnessCheckTest {
    private static final OneRule LOUD = OneRule.of("{ type: loudness, decibel: 10 }");

    private static Outcome levels(double... levels) {
        Transcript text = Calls.inbound("agent 1 您好");
        List<Speech> speech = new ArrayList<>();
        for (double level : levels) {
            speech.add(new Speech(0, new Span(2 * speech.size(), 2 * speech.size() + 1.5), level));
        }
        return LOUD.judge(new Transcript(text.call(), null, null, 60, 2, text.utterances(), List.of(), speech))
                .outcome();
    }

    @Test
    void comparesTheAgentWithTheAgent() {
        assertThat(levels(-30, -29, -31, -30, -15)).isEqualTo(Outcome.VIOLATED);
        assertThat(levels(-15, -14, -16, -15, -15)).isEqualTo(Outcome.PASSED);
    }

    @Test
    void judgesNothingWithoutABaseline() {
        assertThat(levels(-30, -10)).isEqualTo(Outcome.NOT_JUDGED);
    }
}
