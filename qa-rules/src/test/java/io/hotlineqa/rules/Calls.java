package io.hotlineqa.rules;

import io.hotlineqa.rules.yaml.RulebookFile;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.speech.HangupBy;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.testkit.CallText;

/** Calls for the tests of this module, judged by the shipped rulebook. */
public final class Calls {
    private static final Inspector SHIPPED = new Inspector(RulebookFile.shipped());

    private Calls() {}

    /** An inbound call that the agent ended. */
    public static Transcript inbound(String text) {
        return CallText.transcript(
                Call.with("test")
                        .direction(Direction.INBOUND)
                        .hangupBy(HangupBy.AGENT)
                        .build(),
                text);
    }

    public static Scorecard judge(Transcript transcript) {
        return SHIPPED.inspect(transcript);
    }

    /** What a rule says of an inbound call. */
    public static RuleResult judge(String rule, String text) {
        return judge(inbound(text)).result(rule);
    }
}
