package io.hotlineqa.rules.together;

/** Whether something was said in a call. */
public enum Heard {
    YES,
    NO,
    /** It was said and nobody knows by whom, or the call could not be judged. */
    UNKNOWN
}
