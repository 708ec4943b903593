package io.hotlineqa.rules;

import io.hotlineqa.speech.Role;

/**
 * Where in the recording a result can be heard.
 *
 * @param start seconds from the start of the recording
 * @param end seconds from the start of the recording, not before {@code start}
 * @param role whose words they are
 * @param quote the words as recognised; empty for a silence
 * @param confidence how sure the match is, 0 to 1
 */
public record Evidence(double start, double end, Role role, String quote, double confidence) {
    public Evidence {
        if (!(start >= 0 && end >= start)) {
            throw new IllegalArgumentException("evidence ends before it starts: " + start + " to " + end);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is not within 0 to 1: " + confidence);
        }
    }

    /** The part of it within the first {@code duration} seconds; at the very end what lies beyond. */
    Evidence within(double duration) {
        return end <= duration ? this : new Evidence(Math.min(start, duration), duration, role, quote, confidence);
    }
}
