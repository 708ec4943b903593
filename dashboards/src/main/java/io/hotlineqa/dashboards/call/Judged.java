package io.hotlineqa.dashboards.call;

import io.hotlineqa.store.review.Judgement;
import io.hotlineqa.store.review.Verdict;

/**
 * A result as it stands after what people said of it.
 *
 * @param finding what the machine says
 * @param verdict what counts of what people say; null when nobody said anything
 * @param deduction points that it takes off as things stand, so that those of a call add up to what its score lacks
 */
record Judged(Finding finding, Verdict verdict, double deduction) {
    private static final String ADDED = "ADDED";
    private static final String OVERTURNED = "OVERTURNED";
    private static final String WITHDRAWN = "WITHDRAWN";

    /** What is shown as the outcome: the machine's, unless a person's word changes it. */
    public String standing() {
        if (verdict == null) {
            return finding.standing();
        }
        return switch (verdict.judgement()) {
            case MISSED -> ADDED;
            case WRONG -> OVERTURNED;
            case CANNOT_TELL -> finding.standing();
            case RIGHT -> standingWhenRight();
        };
    }

    /** A reviewer takes an addition of their own back without a word; a granted appeal says why, and stays in sight. */
    private String standingWhenRight() {
        if (finding.accuses()) {
            return "VIOLATED";
        }
        return verdict.reason().isBlank() ? finding.standing() : WITHDRAWN;
    }

    /** The person's word, as messages call it: that an addition is withdrawn confirms nothing. */
    public String word() {
        return verdict.judgement() == Judgement.RIGHT && !finding.accuses()
                ? WITHDRAWN
                : verdict.judgement().name();
    }

    /** Whether the machine says something else. */
    public boolean isChanged() {
        return !standing().equals(finding.standing());
    }

    public boolean isAdded() {
        return standing().equals(ADDED);
    }

    /** Whether it stands, or may still come to stand, against the agent. */
    public boolean accuses() {
        return isAdded() || (finding.accuses() && !standing().equals(OVERTURNED));
    }

    /** The class that its evidence is styled by: a fault, what was said right, or where something lacks; else empty. */
    public String evidenceStyle() {
        if (!accuses() || !finding.accuses()) {
            return "";
        } else if (finding.lacks()) {
            return "lacks";
        }
        return finding.showsTheFault() ? "accuses" : "noted";
    }

    /** Whether it is among what everybody looks at first: also once it is overturned. */
    boolean isInSight() {
        return isAdded() || standing().equals(WITHDRAWN) || finding.accuses();
    }
}
