package io.hotlineqa.rules.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.Calls;
import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.rules.Scorecard;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Transcript;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Transcripts of other recognisers whose times contradict each other: evidence lies inside the call all the same. */
class MalformedTranscriptTest {
    private static final TranscriptJson JSON = new TranscriptJson(ZoneId.of("Asia/Shanghai"));

    private static Transcript read(String utterances, String silences) throws TranscriptFormatException {
        return JSON.read(
                "{\"callId\":\"1\",\"direction\":\"inbound\",\"hangupBy\":\"agent\",\"durationSeconds\":10,\"utterances\":["
                        + utterances + "],\"silences\":[" + silences + "]}",
                1);
    }

    private static String utterance(String role, double start, double end, double lastWord, String text) {
        return """
                {"channel":0,"role":"%s","start":%s,"end":%s,"words":[{"word":"%s","start":%s,"end":%s}]}\
                """.formatted(role, start, end, text, lastWord - 1, lastWord);
    }

    @Test
    void lastsAsLongAsItsLastWord() throws TranscriptFormatException {
        assertThat(read(utterance("agent", 1, 3, 25.5, "您好"), "").durationSeconds())
                .isEqualTo(25.5);
    }

    @Test
    void isSilentOnlyWithinTheCall() throws TranscriptFormatException {
        Transcript call =
                read(utterance("agent", 1, 3, 3, "您好"), "{\"start\":4,\"end\":900},{\"start\":50,\"end\":70}");

        assertThat(call.silences()).containsExactly(new Span(4, 10));
    }

    @RepeatedTest(60)
    void showsEvidenceInsideTheCallOnly(RepetitionInfo repetition) throws TranscriptFormatException {
        Random random = new Random(repetition.getCurrentRepetition());
        Transcript call = read(
                anyUtterance(random, "agent", "你着什么急啊催什么催") + "," + anyUtterance(random, "customer", "我家漏气了") + ","
                        + anyUtterance(random, "agent", "我不知道"),
                "{\"start\":2,\"end\":" + (3 + random.nextInt(40)) + "}");

        Scorecard card = Calls.judge(call);

        assertThat(card.results()).flatExtracting(RuleResult::evidence).isNotEmpty();
        for (RuleResult result : card.results()) {
            for (Evidence evidence : result.evidence()) {
                assertThat(evidence.start()).as(result.ruleId()).isBetween(0.0, call.durationSeconds());
                assertThat(evidence.end()).as(result.ruleId()).isBetween(evidence.start(), call.durationSeconds());
            }
        }
    }

    private static String anyUtterance(Random random, String role, String text) {
        double start = random.nextInt(12);
        return utterance(role, start, start + random.nextInt(20), 1 + random.nextInt(30), text);
    }
}
