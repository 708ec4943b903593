package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.speech.Role;
import java.util.List;
import java.util.Optional;

/**
 * Puts checks together: violated when any, all, none, or at least a number of them are violated. What could not be judged
 * leaves the whole unjudged wherever it could have changed the answer; where none of them applies, the whole does not.
 */
final class CombineCheck implements Check {
    private final List<Check> checks;
    private final String mode;
    private final double least;
    private final String reason;

    CombineCheck(Parameters parameters) {
        checks = parameters.checks("checks");
        mode = parameters.word("mode", List.of("any", "all", "none", "least"));
        least = parameters.number("least", mode.equals("all") ? checks.size() : 1);
        reason = parameters.text("reason", "");
        if (checks.isEmpty()) {
            parameters.problem("checks", "要有检查 (checks expected)");
        }
    }

    @Override
    public Verdict judge(Inspection call) {
        List<Verdict> verdicts = checks.stream().map(c -> c.judge(call)).toList();
        if (count(verdicts, Outcome.NOT_APPLICABLE) == verdicts.size()) {
            return verdicts.get(0);
        }
        long violated = count(verdicts, Outcome.VIOLATED);
        long open = count(verdicts, Outcome.NOT_JUDGED);
        boolean enough = violated >= least;
        if (!enough && violated + open >= least) {
            return Verdict.notJudged(first(verdicts, Outcome.NOT_JUDGED));
        }
        return enough == mode.equals("none") ? Verdict.passed("各项合起来没有违规") : blame(verdicts);
    }

    @Override
    public Optional<String> explain(Inspection call, Sought phrase, Role role, Hit hit) {
        return checks.stream()
                .flatMap(c -> c.explain(call, phrase, role, hit).stream())
                .findFirst();
    }

    private static long count(List<Verdict> verdicts, Outcome outcome) {
        return verdicts.stream().filter(v -> v.outcome() == outcome).count();
    }

    private static String first(List<Verdict> verdicts, Outcome outcome) {
        return verdicts.stream()
                .filter(v -> v.outcome() == outcome)
                .map(Verdict::reason)
                .findFirst()
                .orElse("各项都没有出现");
    }

    private Verdict blame(List<Verdict> verdicts) {
        List<Evidence> evidence = verdicts.stream()
                .filter(v -> mode.equals("none") || v.outcome() == Outcome.VIOLATED)
                .flatMap(v -> v.evidence().stream())
                .toList();
        boolean review = mode.equals("none") || verdicts.stream().anyMatch(Verdict::review);
        String why = reason.isEmpty() ? first(verdicts, Outcome.VIOLATED) : reason;
        return review ? Verdict.suspected(why, evidence) : Verdict.violated(why, evidence);
    }
}
