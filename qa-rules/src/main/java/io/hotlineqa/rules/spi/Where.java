package io.hotlineqa.rules.spi;

import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.spi.Condition.Answer;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Utterance;
import java.util.List;

/** Where in a call words must be said to count: near its ends, or by other words. Immutable, thread-safe. */
public final class Where {
    private static final Where ANYWHERE = new Where(Ends.ANY, null);

    private final Ends ends;
    private final Anchor anchor;

    private Where(Ends ends, Anchor anchor) {
        this.ends = ends;
        this.anchor = anchor;
    }

    /** What the check says under {@code where}; anywhere when it says nothing. */
    public static Where of(Parameters check) {
        return check.inner("where")
                .map(p -> new Where(Ends.of(p), Anchor.of(p).orElse(null)))
                .orElse(ANYWHERE);
    }

    /** Whether there is such a place in the call: not where the words that it lies by are not said. */
    public Answer isIn(Inspection call) {
        return anchor == null ? Answer.YES : anchor.isSaid(call);
    }

    /** Whether these words of that party are said there. */
    public boolean holds(Inspection call, Role role, Hit hit) {
        return this == ANYWHERE || holds(call, Uttered.of(call, role, hit));
    }

    /** Whether this utterance begins there. */
    public boolean holds(Inspection call, Utterance utterance) {
        return this == ANYWHERE || holds(call, Uttered.beginning(call, utterance));
    }

    private boolean holds(Inspection call, Uttered words) {
        return ends.hold(call, words) && (anchor == null || anchor.isBy(call, words));
    }

    /** Those of the words that are said there. */
    public List<Hit> among(List<Hit> hits, Inspection call, Role role) {
        return hits.stream().filter(h -> holds(call, role, h)).toList();
    }

    /** What {@code judge} says where there is such a place in the call; else that the rule does not apply, or cannot be judged. */
    public Verdict judge(Inspection call, Check judge) {
        return switch (isIn(call)) {
            case YES -> judge.judge(call);
            case NO -> Verdict.notApplicable("没有说到“" + anchor.plain() + "”，不适用");
            case UNKNOWN -> Verdict.notJudged("分不清“" + anchor.plain() + "”是谁说的，未作判断");
        };
    }
}
