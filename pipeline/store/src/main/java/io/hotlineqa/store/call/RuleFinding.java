package io.hotlineqa.store.call;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What the machine found in a call.
 *
 * @param ruleId by which rule
 * @param toConfirm whether it costs nothing until a person has confirmed it
 */
public record RuleFinding(String ruleId, boolean toConfirm) {
    /** Columns of all findings of a scorecard {@code s} and of those to be confirmed, as {@link #all} reads them. */
    public static final String COLUMNS = ids("") + " as violated, " + ids(" and f.to_confirm") + " as unconfirmed";

    private static String ids(String which) {
        return "coalesce((select string_agg(f.rule_id, ' ' order by f.position) from finding f where f.scorecard = s.id"
                + which + "), '')";
    }

    /**
     * All of a call, in the order of the rulebook.
     *
     * @param violated the ids of the rules, separated by spaces
     * @param unconfirmed the same of those to be confirmed
     */
    public static List<RuleFinding> all(String violated, String unconfirmed) {
        Set<String> open = Set.of(unconfirmed.split(" "));
        return violated.isEmpty()
                ? List.of()
                : Arrays.stream(violated.split(" "))
                        .map(rule -> new RuleFinding(rule, open.contains(rule)))
                        .toList();
    }
}
