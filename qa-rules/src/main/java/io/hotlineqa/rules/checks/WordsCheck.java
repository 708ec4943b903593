package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Roles;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.rules.spi.Where;
import io.hotlineqa.speech.Role;
import java.util.List;
import java.util.stream.Stream;

/** How many of some words a party says: any, all, none, or at least a number of them. */
final class WordsCheck implements Check {
    private final List<Sought> words;
    private final List<Sought> except;
    private final Role role;
    private final String mode;
    private final double least;
    private final double enough;
    private final double confidence;
    private final Where where;

    WordsCheck(Parameters parameters) {
        words = parameters.phrases("words", parameters.number("certain", 0.9));
        except = parameters.phrases("except", 0.9);
        role = Roles.of(parameters.word("by", Roles.NAMES));
        mode = parameters.word("mode", List.of("any", "all", "none", "least"));
        least = parameters.number("least", mode.equals("all") ? words.size() : 1);
        enough = parameters.number("enough", 0);
        confidence = parameters.number("confidence", 0.5);
        where = Where.of(parameters);
    }

    @Override
    public Verdict judge(Inspection call) {
        return call.ifAgentHeard(() -> where.judge(call, this::count));
    }

    private Verdict count(Inspection call) {
        boolean none = mode.equals("none");
        double wanted = none ? 1 : least;
        List<Accusation> said = meant(call, role);
        if (kinds(said) >= wanted) {
            List<Evidence> evidence = evidence(call, role, said);
            return none ? Verdict.violated("说了不该说的", evidence) : Verdict.passed("说了", evidence);
        }
        List<Accusation> unknown = meant(call, Role.UNKNOWN);
        if (!unknown.isEmpty()
                && kinds(Stream.of(said, unknown).flatMap(List::stream).toList()) >= wanted) {
            return Unattributed.maybeBy(role, evidence(call, Role.UNKNOWN, unknown));
        }
        return call.byAbsence(none ? Verdict.passed("没有说") : few(call, kinds(said)));
    }

    /** Where several of the words fit the same syllables, the best. */
    private List<Accusation> meant(Inspection call, Role by) {
        return Accusation.apart(new Wording(words, except)
                .find(call, by).stream()
                        .filter(a -> where.holds(call, by, a.hit()))
                        .toList());
    }

    /** How many different ones of the words. */
    private static int kinds(List<Accusation> said) {
        return (int) said.stream().map(Accusation::phrase).distinct().count();
    }

    private static List<Evidence> evidence(Inspection call, Role by, List<Accusation> said) {
        return said.stream().map(a -> call.evidence(by, a.hit())).toList();
    }

    private Verdict few(Inspection call, int count) {
        int size = call.heard(role).size();
        if (size < Math.max(1, enough)) {
            return Verdict.notJudged("说的话太少，未作判断");
        } else if (!Ears.understood(call, role, 0, size, confidence)) {
            return Verdict.notJudged("识别置信度太低，未作判断");
        }
        return Verdict.violated(
                "只说了 " + count + " 种，应至少 " + OpeningCheck.seconds(least) + " 种",
                List.of(call.evidence(role, 0, Math.min(size, 30), 1)));
    }
}
