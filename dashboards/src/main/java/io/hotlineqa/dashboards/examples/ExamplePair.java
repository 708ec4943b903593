package io.hotlineqa.dashboards.examples;

import java.util.List;

/**
 * The examples of one rule, good beside bad.
 *
 * @param ruleId empty for those of no rule
 * @param allGood how many good ones fit
 * @param allBad how many bad ones fit
 * @param good those that are shown
 * @param bad those that are shown
 */
record ExamplePair(String ruleId, long allGood, long allBad, List<ShownExample> good, List<ShownExample> bad) {
    /** How the address of the page names the rule. */
    public String asked() {
        return ruleId.isEmpty() ? ExamplesPage.NO_RULE : ruleId;
    }
}
