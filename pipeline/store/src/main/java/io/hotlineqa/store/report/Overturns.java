package io.hotlineqa.store.report;

import io.hotlineqa.store.call.Counted;

/**
 * How often people overturned the machine in one group of findings.
 *
 * @param part an agent's id, or which one of the shifts or bands of confidence; null when unknown
 * @param overturned findings that people found wrong, among all on which they could tell
 */
public record Overturns(String part, Proportion overturned) {
    /** What findings are grouped by, to see whether the machine errs more often in some of them. */
    public enum By {
        AGENT,
        /** Eight hours each, in the hotline's zone: 0 to 2. */
        SHIFT,
        /** Tenths of the match's confidence: 0 to 9. */
        CONFIDENCE
    }

    /** Which shift or band it is, as {@link Counted} and {@link WordsAsked} ask for it. */
    public int number() {
        return part == null ? Counted.UNKNOWN : Integer.parseInt(part);
    }
}
