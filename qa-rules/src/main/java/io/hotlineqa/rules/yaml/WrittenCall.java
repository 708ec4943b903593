package io.hotlineqa.rules.yaml;

import io.hotlineqa.rules.Expectation;
import io.hotlineqa.speech.Transcript;
import java.util.Map;
import java.util.Set;

/**
 * A call written as text, and what a person says of it. A rule that is neither expected to say anything nor disputed must
 * not accuse anybody.
 *
 * @param situation what happens in it, to be read
 * @param call the call, with its id
 * @param expected what rules must say of it, by their ids
 * @param disputed rules of which two people would say different things: nothing is asked of them
 */
public record WrittenCall(String situation, Transcript call, Map<String, Expectation> expected, Set<String> disputed) {
    public WrittenCall {
        expected = Map.copyOf(expected);
        disputed = Set.copyOf(disputed);
    }
}
