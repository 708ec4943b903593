package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.speech.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The agent says something of every item on a list, or of enough of them, but for what the customer makes needless. */
final class ChecklistCheck implements Check {
    private final Map<String, List<Sought>> items;
    private final Map<String, List<Sought>> needless;
    private final double least;
    private final double confidence;

    ChecklistCheck(Parameters parameters) {
        items = parameters.namedPhrases("items", parameters.number("certain", 0.75));
        needless = parameters.namedPhrases("needless", 0.8);
        needless.keySet().stream()
                .filter(name -> !items.containsKey(name))
                .forEach(name -> parameters.problem("needless", "没有“" + name + "”这一项 (no such item)"));
        least = parameters.number("least", items.size());
        confidence = parameters.number("confidence", 0.5);
    }

    @Override
    public Verdict judge(Inspection call) {
        return call.ifAgentHeard(() -> tick(call));
    }

    private Verdict tick(Inspection call) {
        List<Evidence> said = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        items.forEach((name, phrases) -> best(call, phrases, Role.AGENT)
                .ifPresentOrElse(h -> said.add(call.evidence(Role.AGENT, h)), () -> missing.add(name)));
        missing.removeIf(name -> isNeedless(call, name));
        if (missing.isEmpty() || said.size() >= least) {
            return Verdict.passed("应说的都说了", said);
        }
        List<Evidence> unknown = missing.stream()
                .map(name -> Unattributed.words(call, items.get(name)))
                .filter(words -> !words.isEmpty())
                .map(words -> words.get(0))
                .toList();
        if (!unknown.isEmpty() && said.size() + unknown.size() >= least) {
            return Unattributed.maybeBy(Role.AGENT, unknown);
        }
        int size = call.heard(Role.AGENT).size();
        return Ears.understood(call, Role.AGENT, 0, size, confidence)
                ? call.byAbsence(Verdict.violated(
                        "没有说到：" + String.join("、", missing), said.isEmpty() ? whole(call, size) : said))
                : Verdict.notJudged("识别置信度太低，未作判断");
    }

    private static List<Evidence> whole(Inspection call, int size) {
        return List.of(call.evidence(Role.AGENT, 0, Math.min(size, 30), 1));
    }

    private boolean isNeedless(Inspection call, String item) {
        return best(call, needless.getOrDefault(item, List.of()), Role.CUSTOMER).isPresent();
    }

    private static Optional<Hit> best(Inspection call, List<Sought> phrases, Role role) {
        return phrases.stream().flatMap(p -> call.find(p, role).stream()).max(Comparator.comparingDouble(Hit::score));
    }
}
