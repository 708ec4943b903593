package io.hotlineqa.store;

/** What a person says of the machine's result. */
public enum Judgement {
    RIGHT,
    WRONG,
    CANNOT_TELL
}
