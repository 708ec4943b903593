package io.hotlineqa.rules;

/** What a rule says of a call. What cannot be judged is {@link #NOT_JUDGED}: never a pass and never a fault. */
public enum Outcome {
    PASSED,
    VIOLATED,
    NOT_APPLICABLE,
    NOT_JUDGED
}
