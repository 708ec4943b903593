package io.hotlineqa.speech;

/**
 * A stretch of a recording.
 *
 * @param start seconds from the start of the recording, at least 0
 * @param end seconds from the start of the recording, not before {@code start}
 */
public record Span(double start, double end) {
    public Span {
        if (!(start >= 0 && end >= start)) {
            throw new IllegalArgumentException("a span runs forward from 0, not from " + start + " to " + end);
        }
    }

    /** Length in seconds. */
    public double seconds() {
        return end - start;
    }

    /** How many seconds lie in both spans. */
    public double shared(Span other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    }

    /** Whether the two spans share more than a point. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
