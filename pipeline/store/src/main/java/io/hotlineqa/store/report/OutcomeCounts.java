package io.hotlineqa.store.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what became of each rule, of outcomes that stand a letter a rule. */
final class OutcomeCounts {
    private final Map<String, Counted> rules = new LinkedHashMap<>();

    /** What became of one rule. */
    static final class Counted {
        private final String ruleId;
        private int position;
        private long passed;
        private long violated;
        private long toConfirm;
        private long notJudged;

        private Counted(String ruleId) {
            this.ruleId = ruleId;
            this.position = Integer.MAX_VALUE;
        }

        String ruleId() {
            return ruleId;
        }

        private void add(char outcome) {
            switch (outcome) {
                case 'P' -> passed++;
                case 'V' -> violated++;
                case 'C' -> toConfirm++;
                case 'N' -> notJudged++;
                case '-' -> {}
                default -> throw new IllegalArgumentException("no outcome has the letter " + outcome);
            }
        }

        /** With the words of people on its findings. */
        RuleCounts with(long right, long wrong) {
            return new RuleCounts(ruleId, passed, violated, toConfirm, notJudged, right, wrong);
        }
    }

    /**
     * Adds calls that were judged by the same rules.
     *
     * @param ids of the rules, in their order
     * @param outcomes of one call after the other, each with one letter a rule
     */
    void add(List<String> ids, String outcomes) {
        Counted[] counted = new Counted[ids.size()];
        for (int i = 0; i < counted.length; i++) {
            counted[i] = rules.computeIfAbsent(ids.get(i), Counted::new);
            counted[i].position = Math.min(counted[i].position, i);
        }
        for (int i = 0; i < outcomes.length(); i++) {
            counted[i % counted.length].add(outcomes.charAt(i));
        }
    }

    /** In the order of the rulebook; where rulebooks differ each rule has its foremost place. */
    List<Counted> all() {
        return rules.values().stream()
                .sorted(Comparator.comparingInt((Counted rule) -> rule.position).thenComparing(Counted::ruleId))
                .toList();
    }
}
