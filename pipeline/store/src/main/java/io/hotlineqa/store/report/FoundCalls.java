package io.hotlineqa.store.report;

import java.util.List;

/**
 * In which calls a rule found something, to be named where no link leads to them.
 *
 * @param ruleId of the rulebook
 * @param calls how many
 * @param newest the switchboard's ids of the newest of them
 */
public record FoundCalls(String ruleId, long calls, List<String> newest) {
    public FoundCalls {
        newest = List.copyOf(newest);
    }

    /** How many are not among the newest. */
    public long more() {
        return calls - newest.size();
    }
}
