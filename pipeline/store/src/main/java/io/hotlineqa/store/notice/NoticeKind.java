package io.hotlineqa.store.notice;

/** What somebody is told of. */
public enum NoticeKind {
    /** A call was given to them. */
    ASSIGNED,
    /** Their call was published. */
    PUBLISHED,
    /** An agent appeals. */
    APPEALED,
    /** Their appeal was answered. */
    ANSWERED,
    /** The last word was said on their call. */
    CLOSED,
    /** They are asked to judge calls of a double review. */
    DOUBLE_REVIEW,
    /** Several leaks are reported in one area; the call is the first of them. */
    LEAKS,
    /** A saved search of theirs has found calls that it had not found before. */
    NEW_HITS
}
