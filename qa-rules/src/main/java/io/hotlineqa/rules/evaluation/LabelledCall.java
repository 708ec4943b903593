package io.hotlineqa.rules.evaluation;

import io.hotlineqa.speech.Transcript;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A call of which a person says which rules it violates.
 *
 * @param call the call
 * @param violated ids of the rules that it violates, of those that the labels are about; no other is violated
 * @param kind what the call is there to try, such as {@code twin}
 * @param sentences by rule id the sentence that decides that rule, {@link #ANY} for the others; of calls that were
 *     composed from the same sentence one tells little more than another
 */
public record LabelledCall(Transcript call, Set<String> violated, String kind, Map<String, String> sentences) {
    /** The key of the sentence that decides every rule without one of its own. */
    static final String ANY = "";

    public LabelledCall {
        violated = Set.copyOf(violated);
        sentences = Map.copyOf(sentences);
    }

    /** A real call, which is like no other. */
    public LabelledCall(Transcript call, Set<String> violated, String kind) {
        this(call, violated, kind, Map.of());
    }

    /** The same call as other ears hear it. */
    LabelledCall heard(UnaryOperator<Transcript> ears) {
        return new LabelledCall(ears.apply(call), violated, kind, sentences);
    }

    /** What decides the rule in this call. */
    String sentence(String ruleId) {
        return sentences.getOrDefault(ruleId, sentences.getOrDefault(ANY, call.callId()));
    }
}
