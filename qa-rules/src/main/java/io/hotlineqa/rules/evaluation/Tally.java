package io.hotlineqa.rules.evaluation;

import java.util.Locale;

/**
 * How often something was found.
 *
 * @param right violations that were found and counted
 * @param reviewed violations that were found for review
 * @param missed violations that were not found
 * @param wrong what was counted and is no violation
 * @param doubted what was put up for review and is no violation
 */
public record Tally(long right, long reviewed, long missed, long wrong, long doubted) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(
                right + other.right,
                reviewed + other.reviewed,
                missed + other.missed,
                wrong + other.wrong,
                doubted + other.doubted);
    }

    /** Violations in the labels. */
    public long violations() {
        return right + reviewed + missed;
    }

    /** Violations that were counted or put up for review. */
    public long found() {
        return right + reviewed;
    }

    /** The share of violations that was counted; 1 when there was none. */
    public double recall() {
        return share(right, violations());
    }

    /** The share of violations that was counted or put up for review; 1 when there was none. */
    public double recallWithReview() {
        return share(right + reviewed, violations());
    }

    /** The share of what was counted that is a violation; 1 when nothing was. */
    public double precision() {
        return share(right, right + wrong);
    }

    /** The share of what was counted or put up for review that is a violation; 1 when nothing was. */
    public double precisionWithReview() {
        return share(right + reviewed, right + reviewed + wrong + doubted);
    }

    private static double share(long part, long all) {
        return all == 0 ? 1 : (double) part / all;
    }

    /** Recall and precision with their intervals, as the cells of a table. */
    public String cells() {
        return cell(right, violations()) + " | " + cell(right + reviewed, violations()) + " | "
                + cell(right, right + wrong) + " | " + cell(right + reviewed, right + reviewed + wrong + doubted);
    }

    private static String cell(long part, long all) {
        Wilson interval = Wilson.of(part, all);
        return all == 0
                ? "–"
                : String.format(Locale.ROOT, "%.3f (%.2f–%.2f)", (double) part / all, interval.low(), interval.high());
    }
}
