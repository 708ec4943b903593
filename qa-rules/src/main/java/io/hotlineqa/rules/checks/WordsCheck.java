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

/** How many of some words a party says: any, all, none, or at least a number of them. */
final class WordsCheck implements Check {
    private final List<Sought> words;
    private final List<Sought> except;
    private final Role role;
    private final String mode;
    private final double least;
    private final double enough;
    private final Where where;

    WordsCheck(Parameters parameters) {
        words = parameters.phrases("words", parameters.number("certain", 0.9));
        except = parameters.phrases("except", 0.9);
        role = Roles.of(parameters.word("by", Roles.NAMES));
        mode = parameters.word("mode", List.of("any", "all", "none", "least"));
        least = parameters.number("least", mode.equals("all") ? words.size() : 1);
        enough = parameters.number("enough", 0);
        where = Where.of(parameters);
    }

    @Override
    public Verdict judge(Inspection call) {
        return call.ifAgentHeard(() -> where.judge(call, this::count));
    }

    private Verdict count(Inspection call) {
        List<Accusation> meant = new Wording(words, except)
                .find(call, role).stream()
                        .filter(a -> where.holds(call, role, a.hit()))
                        .toList();
        List<Sought> said = words.stream()
                .filter(w -> meant.stream().anyMatch(a -> a.phrase().equals(w)))
                .toList();
        List<Evidence> evidence = Accusation.apart(meant).stream()
                .map(a -> call.evidence(role, a.hit()))
                .toList();
        if (mode.equals("none")) {
            return said.isEmpty() ? Verdict.passed("没有说") : Verdict.violated("说了不该说的", evidence);
        } else if (said.size() >= least) {
            return Verdict.passed("说了", evidence);
        }
        return few(call, said.size());
    }

    private Verdict few(Inspection call, int count) {
        int size = call.heard(role).size();
        if (size < Math.max(1, enough)) {
            return Verdict.notJudged("说的话太少，未作判断");
        }
        return Verdict.violated(
                "只说了 " + count + " 种，应至少 " + OpeningCheck.seconds(least) + " 种",
                List.of(call.evidence(role, 0, Math.min(size, 30), 1)));
    }
}
