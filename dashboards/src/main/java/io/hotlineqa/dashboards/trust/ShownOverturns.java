package io.hotlineqa.dashboards.trust;

import io.hotlineqa.store.call.Counted;
import io.hotlineqa.store.report.Overturns;
import io.hotlineqa.store.report.Proportion;
import io.hotlineqa.store.report.WordsAsked.Said;

/**
 * How often people overturned the machine in one group, with the words behind both numbers.
 *
 * @param group as it is called; null when unknown
 * @param overturned those found wrong, among all on which people could tell
 * @param behind all words of the group
 */
record ShownOverturns(String group, Proportion overturned, VerdictRequest behind) {
    private static final int HOURS_OF_SHIFT = 8;
    private static final int PERCENT = 10;

    static ShownOverturns of(Overturns.By by, Overturns row) {
        String group = row.group();
        VerdictRequest behind = switch (by) {
            case AGENT -> VerdictRequest.ALL.by(group == null ? Counted.NONE : group);
            case SHIFT -> VerdictRequest.ALL.inShift(number(group, HOURS_OF_SHIFT));
            case CONFIDENCE -> VerdictRequest.ALL.matched(number(group, PERCENT));
        };
        return new ShownOverturns(group, row.overturned(), behind);
    }

    private static int number(String group, int width) {
        return group == null ? Counted.UNKNOWN : Integer.parseInt(group.replaceFirst("\\D.*", "")) / width;
    }

    public String wrong() {
        return behind.saying(Said.WRONG).address();
    }

    public String told() {
        return behind.saying(Said.TOLD).address();
    }
}
