package io.hotlineqa.rules.spi;

import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.speech.Role;
import java.util.Optional;

/** Decides one rule for one call after the other. Implementations are immutable and thread-safe. */
public interface Check {
    /** What the rule says of the call; what cannot be judged is {@code NOT_JUDGED}. */
    Verdict judge(Inspection call);

    /** Why words that fit one of the phrases counted or did not, to be read; nothing when the check has no more to say. */
    default Optional<String> explain(Inspection call, Sought phrase, Role role, Hit hit) {
        return Optional.empty();
    }
}
