package io.hotlineqa.store.search;

import io.hotlineqa.store.call.RuleFinding;
import java.time.Instant;
import java.util.List;

/**
 * A call that was found.
 *
 * @param id of the stored call
 * @param callId the switchboard's
 * @param startedAt null when unknown
 * @param agentId null when unknown or not to be seen
 * @param agentName null when unknown or not to be seen
 * @param queue null when unknown
 * @param durationSeconds length of the recording
 * @param score the machine's; null when not to be seen
 * @param humanScore null until published, or when not to be seen
 * @param findings what the machine found, in the order of the rulebook
 * @param lines what was asked for, in its context; the start of the call when nothing was to be heard
 * @param alike found calls of nearly the same words that stand under this one
 */
public record Hit(
        long id,
        String callId,
        Instant startedAt,
        String agentId,
        String agentName,
        String queue,
        double durationSeconds,
        Double score,
        Double humanScore,
        List<RuleFinding> findings,
        List<Line> lines,
        List<Alike> alike) {
    /**
     * A call that stands under another.
     *
     * @param id of the stored call
     * @param callId the switchboard's
     */
    public record Alike(long id, String callId) {}

    /**
     * What one party says without a long pause, with personal data hidden.
     *
     * @param role {@code AGENT}, {@code CUSTOMER} or {@code UNKNOWN}
     * @param start seconds from the start of the recording
     * @param end seconds from the start of the recording
     * @param pieces the words
     */
    public record Line(String role, double start, double end, List<Piece> pieces) {
        /** Whether some of it was asked for. */
        public boolean isFound() {
            return pieces.stream().anyMatch(Piece::found);
        }

        /** The words without marks. */
        public String text() {
            return String.join("", pieces.stream().map(Piece::text).toList());
        }
    }

    /**
     * A part of a line.
     *
     * @param text characters without spaces
     * @param found whether it was asked for
     */
    public record Piece(String text, boolean found) {}
}
