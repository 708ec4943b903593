package io.hotlineqa.dashboards.trust;

import io.hotlineqa.dashboards.web.Show;
import io.hotlineqa.store.call.Counted;
import io.hotlineqa.store.report.Overturns;
import io.hotlineqa.store.report.Proportion;
import io.hotlineqa.store.report.WordsAsked.Said;
import java.util.Map;

/**
 * How often people overturned the machine in one group, with the words behind both numbers.
 *
 * @param group as it is called
 * @param overturned those found wrong, among all on which people could tell
 * @param behind all words of the group
 */
record ShownOverturns(String group, Proportion overturned, VerdictsBehind behind) {
    /** @param names of the agents that have one, by their ids */
    static ShownOverturns of(Overturns.By by, Overturns row, Map<String, String> names, Show show) {
        return switch (by) {
            case AGENT ->
                shown(agent(row.part(), names, show), row, "agent", row.part() == null ? Counted.NONE : row.part());
            case SHIFT -> shown(show.shift(row.number()), row, "shift", row.number());
            case CONFIDENCE -> shown(show.tenth(row.number()), row, "sure", row.number());
        };
    }

    private static String agent(String id, Map<String, String> names, Show show) {
        String name = id == null ? null : names.get(id);
        return name == null ? show.orDash(id) : name + " " + id;
    }

    private static ShownOverturns shown(String group, Overturns row, String name, Object value) {
        return new ShownOverturns(group, row.overturned(), VerdictsBehind.ALL.with(name, value));
    }

    public String wrong() {
        return behind.with("said", Said.WRONG).address();
    }

    public String told() {
        return behind.with("said", Said.TOLD).address();
    }
}
