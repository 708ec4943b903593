package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.spi.Check;
import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Parameters;
import io.hotlineqa.rules.spi.Verdict;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Utterance;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The agent does not say the same sentence over and over. */
final class RepetitionCheck implements Check {
    private final double times;
    private final double syllables;
    private final double similarity;

    RepetitionCheck(Parameters parameters) {
        times = parameters.number("times");
        syllables = parameters.number("syllables");
        similarity = parameters.number("similarity", 0.8);
    }

    @Override
    public Verdict judge(Inspection call) {
        return call.ifAgentHeard(() -> repeated(call));
    }

    private Verdict repeated(Inspection call) {
        List<Utterance> sentences = call.transcript().utterances().stream()
                .filter(u -> u.role() == Role.AGENT && plain(u).length() >= syllables)
                .toList();
        for (int i = 0; i + times <= sentences.size(); i++) {
            List<Utterance> same = same(sentences, i);
            if (same.size() >= times) {
                return Verdict.violated("同一句话说了 " + same.size() + " 遍", evidence(call, same));
            }
        }
        return Verdict.passed("没有反复说同一句话");
    }

    private List<Utterance> same(List<Utterance> sentences, int first) {
        List<Utterance> same = new ArrayList<>();
        for (Utterance other : sentences.subList(first, sentences.size())) {
            if (isSimilar(plain(sentences.get(first)), plain(other))) {
                same.add(other);
            }
        }
        return same;
    }

    private boolean isSimilar(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        int allowed = (int) Math.floor((1 - similarity) * longest);
        return new LevenshteinDistance(allowed).apply(one, other) >= 0;
    }

    private static String plain(Utterance utterance) {
        return utterance.text().replace(" ", "");
    }

    private static List<Evidence> evidence(Inspection call, List<Utterance> same) {
        return same.stream()
                .map(u -> new Evidence(u.start(), Math.min(u.end(), call.duration()), Role.AGENT, u.text(), 1))
                .toList();
    }
}
