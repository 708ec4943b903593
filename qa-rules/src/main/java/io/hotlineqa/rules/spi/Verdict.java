package io.hotlineqa.rules.spi;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.Outcome;
import java.util.Comparator;
import java.util.List;

/**
 * What a check says of a call.
 *
 * @param outcome what it says
 * @param review whether a person must confirm the violation
 * @param proven whether the violation counts even where the rule asks for review
 * @param reason why, in Chinese
 * @param evidence where it can be heard, in order of time
 * @param found what the check found beside that, for conditions of other rules, such as the topic of the call; empty for
 *     nothing
 * @param share the part of the rule's deduction that a violation costs, 0 to 1
 */
public record Verdict(
        Outcome outcome,
        boolean review,
        boolean proven,
        String reason,
        List<Evidence> evidence,
        String found,
        double share) {
    public Verdict {
        evidence = evidence.stream()
                .sorted(Comparator.comparingDouble(Evidence::start))
                .toList();
    }

    public static Verdict passed(String reason) {
        return passed(reason, List.of());
    }

    public static Verdict passed(String reason, List<Evidence> evidence) {
        return new Verdict(Outcome.PASSED, false, false, reason, evidence, "", 1);
    }

    /** A violation; the rule says whether a person must confirm it. */
    public static Verdict violated(String reason, List<Evidence> evidence) {
        return new Verdict(Outcome.VIOLATED, false, false, reason, evidence, "", 1);
    }

    /** A violation so clear that it counts even where the rule asks for review. */
    public static Verdict proven(String reason, List<Evidence> evidence) {
        return new Verdict(Outcome.VIOLATED, false, true, reason, evidence, "", 1);
    }

    /** A violation that a person must confirm. */
    public static Verdict suspected(String reason, List<Evidence> evidence) {
        return new Verdict(Outcome.VIOLATED, true, false, reason, evidence, "", 1);
    }

    public static Verdict notApplicable(String reason) {
        return new Verdict(Outcome.NOT_APPLICABLE, false, false, reason, List.of(), "", 1);
    }

    public static Verdict notJudged(String reason) {
        return notJudged(reason, List.of());
    }

    public static Verdict notJudged(String reason, List<Evidence> evidence) {
        return new Verdict(Outcome.NOT_JUDGED, false, false, reason, evidence, "", 1);
    }

    /** The same, with what the check found. */
    public Verdict finding(String what) {
        return new Verdict(outcome, review, proven, reason, evidence, what, share);
    }

    /** The same, at only a part of the rule's deduction, 0 to 1. */
    public Verdict costing(double part) {
        return new Verdict(outcome, review, proven, reason, evidence, found, part);
    }
}
