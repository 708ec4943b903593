package io.hotlineqa.store.call;

import io.hotlineqa.store.database.Where;
import java.util.Objects;

/**
 * What a number on a page of figures counts, to list exactly those calls. What is null or empty asks for nothing.
 *
 * @param found what was found in them
 * @param why the {@link io.hotlineqa.store.report.UnjudgedCount#key key} of the reason for which a rule could not be judged
 * @param drop the name of the drop that they came in
 * @param team a team, as the switchboard calls it; {@link #NONE} for calls without one
 * @param topic what they are about, as the rulebook calls it; {@link #NONE} likewise
 * @param shift eight hours each, 0 to 2 where the hotline is; {@link #UNKNOWN} for calls of unknown time
 * @param hearing tenths of the recogniser's mean confidence in their words, 0 to 9; {@link #UNKNOWN} likewise
 */
public record Counted(Found found, String why, String drop, String team, String topic, Integer shift, Integer hearing) {
    /** Stands for what a call does not have. */
    public static final String NONE = "–";

    /** Stands for a number that nobody knows. */
    public static final int UNKNOWN = -1;

    /** Every call. */
    public static final Counted ALL = new Counted(null, "", "", "", "", null, null);

    public Counted {
        why = orEmpty(why);
        drop = orEmpty(drop);
        team = orEmpty(team);
        topic = orEmpty(topic);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }

    /** The same for somebody who may not know whose calls they read. */
    Counted withoutTeams() {
        return new Counted(found, why, drop, "", topic, shift, hearing);
    }

    /** Narrows a list of scorecards {@code s} with their reviews {@code v}. */
    void narrow(Where where, String rule) {
        if (found == null) {
            where.and(Found.OF_RULE, "rule", rule);
        } else {
            where.and(found.condition(!rule.isEmpty(), found == Found.NOT_JUDGED && !why.isEmpty()))
                    .with("rule", rule)
                    .with("why", found == Found.NOT_JUDGED ? why : "");
        }
        where.and(
                "s.call in (select o.id from call o join drop_file d on d.sha256 = o.sha256"
                        + " where d.drop_name = :drop and d.state = 'SCORED' and not d.superseded)",
                "drop",
                drop);
        narrowSummary(where, "s.call");
    }

    /** Narrows a list by team, topic, shift and hearing of the call that this expression names. */
    public void narrowSummary(Where where, String call) {
        Where summary = new Where();
        is(summary, "m.team", "team", team);
        is(summary, "m.topic", "topic", topic);
        is(summary, "m.hour / 8", "shift", shift);
        is(summary, "tenth(m.mean_confidence)", "hearing", hearing);
        where.andAny("call_summary m where m.call = " + call, summary);
    }

    /** Adds that an expression has this value; {@link #NONE} and {@link #UNKNOWN} ask for where it has none. */
    public static void is(Where where, String expression, String name, Object value) {
        if (NONE.equals(value) || Objects.equals(UNKNOWN, value)) {
            where.and(expression + " is null");
        } else {
            where.and(expression + " = :" + name, name, value);
        }
    }
}
