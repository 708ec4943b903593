package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Roles;
import io.hotlineqa.rules.spi.Turn;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.speech.Role;
import java.util.ArrayList;
import java.util.List;

/** A party does not say the same sentence over and over; compared by sound. */
final class RepetitionCheck implements Check {
    private final double times;
    private final double syllables;
    private final double similarity;
    private final double confidence;
    private final Role role;

    RepetitionCheck(Parameters parameters) {
        times = parameters.number("times");
        syllables = parameters.number("syllables");
        similarity = parameters.number("similarity", 0.8);
        confidence = parameters.number("confidence", 0.5);
        role = Roles.of(parameters.word("by", Roles.NAMES));
    }

    @Override
    public Verdict judge(Inspection call) {
        return call.ifAgentHeard(() -> repeated(call));
    }

    private Verdict repeated(Inspection call) {
        List<Turn> sentences = call.utterances(role).stream()
                .filter(u -> u.syllables() >= syllables)
                .toList();
        for (int i = 0; i + times <= sentences.size(); i++) {
            List<Turn> same = same(call, sentences, i);
            if (same.size() >= times) {
                return same.stream().anyMatch(t -> !Ears.understood(call, role, t.from(), t.to(), confidence))
                        ? Verdict.notJudged("识别置信度太低，未作判断")
                        : Verdict.violated("同一句话说了 " + same.size() + " 遍", evidence(call, same));
            }
        }
        return call.heard(role).isEmpty()
                ? Verdict.notJudged("没有识别到" + Roles.name(role) + "的话，未作判断")
                : call.byAbsence(Verdict.passed("没有反复说同一句话"));
    }

    private List<Turn> same(Inspection call, List<Turn> sentences, int first) {
        List<Turn> same = new ArrayList<>();
        for (Turn other : sentences.subList(first, sentences.size())) {
            if (call.resemblance(sentences.get(first), other, similarity) >= similarity) {
                same.add(other);
            }
        }
        return same;
    }

    private List<Evidence> evidence(Inspection call, List<Turn> same) {
        return same.stream().map(t -> call.evidence(role, t.from(), t.to(), 1)).toList();
    }
}
