package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.matching.Profile;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Roles;
import io.hotlineqa.rules.spi.Turn;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.rules.spi.Where;
import io.hotlineqa.speech.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A party must, or must not, say something like one of some sentences, whatever the order of its parts. */
final class SimilarCheck implements Check {
    private final List<String> sentences;
    private final Role role;
    private final boolean forbidden;
    private final double similarity;
    private final Where where;

    SimilarCheck(Parameters parameters) {
        sentences = parameters.texts("sentences");
        role = Roles.of(parameters.word("by", Roles.NAMES));
        forbidden = parameters.word("mode", List.of("must", "mustNot")).equals("mustNot");
        similarity = parameters.number("similarity", 0.7);
        where = Where.of(parameters);
        if (sentences.isEmpty()) {
            parameters.problem("sentences", "要有句子 (sentences expected)");
        }
    }

    @Override
    public Verdict judge(Inspection call) {
        return call.ifAgentHeard(() -> where.judge(call, this::compare));
    }

    private Verdict compare(Inspection call) {
        if (call.heard(role).isEmpty()) {
            return Verdict.notJudged("没有识别到" + Roles.name(role) + "的话，未作判断");
        }
        List<Evidence> found = alike(call, role);
        if (found.isEmpty()) {
            return unattributed(call)
                    .orElseGet(() -> call.byAbsence(forbidden ? Verdict.passed("没有相似的话") : missing(call)));
        }
        return forbidden
                ? Verdict.violated("说了“" + found.get(0).quote() + "”这样的话", found)
                : Verdict.passed("说了相似的话", found);
    }

    private List<Evidence> alike(Inspection call, Role by) {
        List<Evidence> found = new ArrayList<>();
        for (String sentence : sentences) {
            best(call, by, call.profile(sentence)).ifPresent(h -> found.add(call.evidence(by, h)));
        }
        return found;
    }

    private Optional<Verdict> unattributed(Inspection call) {
        List<Evidence> found = alike(call, Role.UNKNOWN);
        return found.isEmpty() ? Optional.empty() : Optional.of(Unattributed.maybeBy(role, found));
    }

    private Verdict missing(Inspection call) {
        int size = Math.min(call.heard(role).size(), 30);
        return Verdict.violated("没有说“" + sentences.get(0) + "”这样的话", List.of(call.evidence(role, 0, size, 1)));
    }

    /** The stretch most like the sentence, as long as the sentence or the utterance. */
    private Optional<Hit> best(Inspection call, Role by, Profile sentence) {
        List<Hit> like = new ArrayList<>();
        int size = call.heard(by).size();
        for (int from = 0; from < size; from++) {
            Turn utterance = call.utterance(by, from);
            int to = Math.min(utterance.to(), from + sentence.syllables());
            if (from == utterance.from() || to - from == sentence.syllables()) {
                double score = call.profile(by, from, to).likeness(sentence);
                like.add(new Hit(from, to, Math.min(1, Math.round(score * 1000) / 1000.0)));
            }
        }
        return like.stream()
                .filter(h -> h.score() >= similarity && where.holds(call, by, h))
                .max(Comparator.comparingDouble(Hit::score).thenComparing(Hit::from, Comparator.reverseOrder()));
    }
}
