package io.hotlineqa.store.call;

import java.util.Arrays;
import java.util.List;

/**
 * What the machine found in a call.
 *
 * @param ruleId by which rule
 * @param toConfirm whether it costs nothing until a person has confirmed it
 */
public record RuleFinding(String ruleId, boolean toConfirm) {
    /** All of a scorecard {@code s} in one text, as {@link #all} reads it, in the order of the rulebook. */
    public static final String OF_SCORECARD = """
            coalesce((select string_agg(case when f.to_confirm then '?' else '' end || f.rule_id, ' ' order by f.position)
              from finding f where f.scorecard = s.id), '')""";

    /** All that a text of {@link #OF_SCORECARD} holds. */
    public static List<RuleFinding> all(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(RuleFinding::of).toList();
    }

    private static RuleFinding of(String word) {
        return word.startsWith("?") ? new RuleFinding(word.substring(1), true) : new RuleFinding(word, false);
    }
}
