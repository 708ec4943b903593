package io.hotlineqa.rules.roles;

import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Transcript;
import java.util.List;

/**
 * A call with its parties told apart.
 *
 * @param transcript the call; utterances that could be either's are still {@link Role#UNKNOWN}
 * @param agent for each utterance how likely the agent says it, 0 to 1
 */
public record Attribution(Transcript transcript, List<Double> agent) {
    public Attribution {
        agent = List.copyOf(agent);
    }
}
