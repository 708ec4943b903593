package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.rules.spi.Turn;

/** Where words stand in what the agent says without a pause. */
enum Surroundings {
    /** With at most one other syllable: 啊, 那. */
    ALONE,
    /** At its beginning or its end. */
    AT_THE_EDGE,
    /** In the middle of other words. */
    AMID;

    static Surroundings of(Inspection call, Accusation said) {
        int before = before(call, said);
        int after = after(call, said);
        if (before + after <= 1) {
            return ALONE;
        }
        return before == 0 || after == 0 ? AT_THE_EDGE : AMID;
    }

    /** Whether at most one other syllable (真, 啊) stands before the words, or behind them. */
    static boolean isNearAnEdge(Inspection call, Accusation said) {
        return Math.min(before(call, said), after(call, said)) <= 1;
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
