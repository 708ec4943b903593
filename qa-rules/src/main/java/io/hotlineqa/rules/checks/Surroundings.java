package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Turn;
import java.util.List;

/** Where words stand in what the agent says without a pause. */
enum Surroundings {
    /** With at most one other syllable: 啊, 那. */
    ALONE,
    /** At its beginning or its end. */
    AT_THE_EDGE,
    /** In the middle of other words. */
    AMID;

    /** @param particles what does not count as other words (哎呀, 啊) */
    static Surroundings of(Inspection call, Accusation said, List<String> particles) {
        int before = wordsBefore(call, said, particles);
        int after = wordsAfter(call, said, particles);
        if (before + after <= 1) {
            return ALONE;
        }
        return before == 0 || after == 0 ? AT_THE_EDGE : AMID;
    }

    /** Whether at most one other syllable (真, 啊) stands before the words, or behind them. */
    static boolean isNearAnEdge(Inspection call, Accusation said) {
        return Math.min(before(call, said), after(call, said)) <= 1;
    }

    private static int wordsBefore(Inspection call, Accusation said, List<String> particles) {
        return syllables(
                call, said, said.hit().from() - before(call, said), said.hit().from(), particles);
    }

    private static int wordsAfter(Inspection call, Accusation said, List<String> particles) {
        return syllables(call, said, said.hit().to(), said.hit().to() + after(call, said), particles);
    }

    private static int syllables(Inspection call, Accusation said, int from, int to, List<String> particles) {
        String left = call.heard(said.role()).text(from, to);
        for (String particle : particles) {
            left = left.replace(particle, "");
        }
        return left.codePointCount(0, left.length());
    }

    private static int before(Inspection call, Accusation said) {
        return said.hit().from() - utterance(call, said).from();
    }

    private static int after(Inspection call, Accusation said) {
        return Math.max(0, utterance(call, said).to() - said.hit().to());
    }

    private static Turn utterance(Inspection call, Accusation said) {
        return call.utterance(said.role(), said.hit().from());
    }
}
