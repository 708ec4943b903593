package io.hotlineqa.dashboards.call;

import java.util.Comparator;
import java.util.List;

/**
 * All results of a call, as they stand.
 *
 * @param all what people added first, then the gravest, then in the rulebook's order
 */
record Results(List<Judged> all) {
    static Results of(Card card, Opinions opinions) {
        List<Finding> inOrder = card.results().stream()
                .sorted(Comparator.comparing(finding -> !opinions.adds(finding.ruleId())))
                .toList();
        return new Results(opinions.judged(card, inOrder));
    }

    /** What everybody looks at first: violations, what is to be confirmed, and what people added or overturned. */
    public List<Judged> inSight() {
        return all.stream().filter(Judged::isInSight).toList();
    }

    /** What could not be judged. */
    public List<Judged> notJudged() {
        return all.stream()
                .filter(one -> !one.isInSight() && one.finding().isOpen())
                .toList();
    }

    /** The rest: passed or not applicable. */
    public List<Judged> settled() {
        return all.stream()
                .filter(one -> !one.isInSight() && !one.finding().isOpen())
                .toList();
    }
}
