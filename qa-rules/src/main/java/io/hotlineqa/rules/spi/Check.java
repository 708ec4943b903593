package io.hotlineqa.rules.spi;

/** Decides one rule for one call after the other. Implementations are immutable and thread-safe. */
public interface Check {
    /** What the rule says of the call; what cannot be judged is {@code NOT_JUDGED}. */
    Verdict judge(Inspection call);
}
