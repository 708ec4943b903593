package io.hotlineqa.store.review;

/** What a mark on a stretch of a call is for; none of them counts to the score. */
public enum RemarkTag {
    NOTE,
    COACHING,
    GOOD_EXAMPLE,
    BAD_EXAMPLE
}
