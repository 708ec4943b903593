package io.hotlineqa.store.privacy;

import java.time.Instant;

/**
 * How long one kind of thing was last told to be kept.
 *
 * @param kind what
 * @param days how long, in days; null when nothing has ever let go of it, so that it stays for ever
 * @param at when that was last done; null likewise
 */
public record RetentionTerm(Kind kind, Integer days, Instant at) {
    /** What is kept for a time of its own. */
    public enum Kind {
        /** Recordings, with their copies. */
        AUDIO,
        /** Calls with transcript, scores and verdicts. */
        CALL,
        /** Exported clips, beside the time that each was given. */
        CLIP
    }
}
