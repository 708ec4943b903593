package io.hotlineqa.store.people;

/** What a program may read with its token. */
public enum TokenScope {
    /** Lists of scored calls: who, when, how long, which score. */
    CALLS,
    /** What each rule says of a call, with quotes. */
    SCORECARDS,
    /** What was said. */
    TRANSCRIPTS,
    /** What people say of the results, and their appeals. */
    VERDICTS,
    /** The rules. */
    RULEBOOK,
    /** The accounting of drops. */
    DROPS,
    /** Numbers, addresses and names in all of these; without it they are hidden. Each such reading is in the audit log. */
    PERSONAL
}
