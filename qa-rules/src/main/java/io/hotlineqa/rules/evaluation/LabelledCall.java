package io.hotlineqa.rules.evaluation;

import io.hotlineqa.speech.Transcript;
import java.util.Set;

/**
 * A call of which a person says which rules it violates.
 *
 * @param call the call
 * @param violated ids of the rules that it violates, of those that the labels are about; no other is violated
 * @param kind what the call is there to try, such as {@code polite twin}
 */
public record LabelledCall(Transcript call, Set<String> violated, String kind) {
    public LabelledCall {
        violated = Set.copyOf(violated);
    }
}
