package io.hotlineqa.store.review;

/** What a person says of the machine's result. */
public enum Judgement {
    /** The machine is right; for a result that waits for a person, the violation stands. */
    RIGHT,
    /** The machine is wrong: no violation. */
    WRONG,
    /** Nobody can tell; the result stays as the machine left it. */
    CANNOT_TELL,
    /** The machine missed a violation. */
    MISSED
}
