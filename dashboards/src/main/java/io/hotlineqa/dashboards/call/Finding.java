package io.hotlineqa.dashboards.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotlineqa.rules.Severity;
import io.hotlineqa.rules.Weight;
import io.hotlineqa.rules.json.ScoringJson;
import io.hotlineqa.store.review.Judgement;
import io.hotlineqa.store.review.Verdict;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one rule says, as the page shows it.
 *
 * @param ruleId as in the rulebook
 * @param clause of the standard
 * @param outcome in the words of the contract
 * @param review whether a person must confirm it
 * @param deduction points taken off now
 * @param weight what a violation that stands costs
 * @param reason why; null when the rule gives none
 * @param evidence where it can be heard
 */
record Finding(
        String ruleId,
        String clause,
        String outcome,
        boolean review,
        double deduction,
        Weight weight,
        String reason,
        List<Moment> evidence) {
    /** Rules whose evidence is what was said right, where something else is missing. */
    private static final Set<String> LISTS = Set.of("emergency-checklist");

    private static final Pattern LACKING = Pattern.compile("缺少|没有");
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

    static Finding read(JsonNode node) {
        return new Finding(
                node.path("ruleId").asText(),
                node.path("clause").asText(),
                node.path("outcome").asText(),
                node.path("review").asBoolean(),
                node.path("deduction").asDouble(),
                ScoringJson.weight(node),
                Lines.text(node.path("reason")),
                Lines.each(node.path("evidence"), Moment::read));
    }

    public boolean accuses() {
        return outcome.equals("VIOLATED") || review;
    }

    /** Whether the evidence shows the fault itself. */
    public boolean showsTheFault() {
        return accuses() && !showsWhatWasSaid() && !lacks();
    }

    /** Whether the evidence shows what was said right, where something else is missing. */
    public boolean showsWhatWasSaid() {
        return accuses() && LISTS.contains(ruleId);
    }

    /**
     * Whether the evidence is all that the agent says where something is missing: then none of it is a fault. The checks
     * give it as one stretch that they are sure of, and their reason, but for what it quotes, says that it lacks something.
     */
    public boolean lacks() {
        return accuses()
                && !LISTS.contains(ruleId)
                && evidence.size() == 1
                && evidence.get(0).isWholeStretchOfTheAgent()
                && reason != null
                && LACKING.matcher(QUOTED.matcher(reason).replaceAll("")).find();
    }

    /** What is shown as the outcome: what waits for a person is neither a violation nor none. */
    public String standing() {
        return review ? "CONFIRM" : outcome;
    }

    /** Points that a violation costs once it stands. */
    public double potential() {
        return weight.deduction();
    }

    public boolean isFatal() {
        return weight.severity() == Severity.FATAL;
    }

    /** Whether a violation stands after what a person said; null when nobody said anything. */
    boolean stands(Verdict verdict) {
        Judgement word = verdict == null ? null : verdict.judgement();
        if (word == Judgement.MISSED) {
            return true;
        }
        return review ? word == Judgement.RIGHT : outcome.equals("VIOLATED") && word != Judgement.WRONG;
    }

    /** Whether a reviewer must look at it. */
    boolean isOpen() {
        return accuses() || outcome.equals("NOT_JUDGED");
    }

    /** What a reviewer must look at comes first. */
    int gravity() {
        if (review) {
            return 1;
        }
        return switch (outcome) {
            case "VIOLATED" -> 0;
            case "NOT_JUDGED" -> 2;
            case "PASSED" -> 3;
            default -> 4;
        };
    }
}
