package io.hotlineqa.dashboards.report;

import io.hotlineqa.store.report.GroupFigures;
import io.hotlineqa.store.report.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One group in this period and in the one before.
 *
 * @param now its calls; null when there are none
 * @param before its calls before; null when there were none
 */
record Compared(GroupFigures now, GroupFigures before) {
    private static final Proportion NONE = new Proportion(0, 0);

    /** Every group of either period, those of this one first. */
    static List<Compared> of(List<GroupFigures> now, List<GroupFigures> before) {
        Map<String, GroupFigures> earlier =
                before.stream().collect(Collectors.toMap(GroupFigures::group, Function.identity()));
        List<Compared> all = new ArrayList<>();
        now.forEach(group -> all.add(new Compared(group, earlier.remove(group.group()))));
        before.stream()
                .filter(group -> earlier.containsKey(group.group()))
                .forEach(group -> all.add(new Compared(null, group)));
        return all;
    }

    GroupFigures any() {
        return now == null ? before : now;
    }

    String group() {
        return any().group();
    }

    long calls() {
        return now == null ? 0 : now.calls();
    }

    long callsBefore() {
        return before == null ? 0 : before.calls();
    }

    double mean() {
        return now == null ? Double.NaN : now.meanScore();
    }

    double meanBefore() {
        return before == null ? Double.NaN : before.meanScore();
    }

    Proportion violating() {
        return now == null ? NONE : now.violatingShare();
    }

    Proportion violatingBefore() {
        return before == null ? NONE : before.violatingShare();
    }

    /** The difference of the mean scores; not a number when one is missing. */
    double change() {
        return mean() - meanBefore();
    }

    /** Half the width of the 95 % interval of that difference. */
    private double margin() {
        return now == null || before == null ? Double.NaN : Math.hypot(now.margin(), before.margin());
    }

    /** What to make of the difference of the mean scores. */
    String verdict(Words words) {
        if (now == null || before == null) {
            return "";
        }
        if (Math.min(calls(), callsBefore()) < Words.FEW) {
            return words.say("few");
        }
        if (Math.abs(change()) <= margin()) {
            return words.say("chance");
        }
        return words.say(change() < 0 ? "fell" : "rose");
    }
}
