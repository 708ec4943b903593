package io.hotlineqa.rules;

/** How much a violation weighs beside its points. */
public enum Severity {
    MINOR,
    SERIOUS,
    /** Brings the score to 0 once it counts. */
    FATAL
}
