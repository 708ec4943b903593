package io.hotlineqa.rules.json;

import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Utterance;
import java.util.ArrayList;
import java.util.List;

/** Silences of a transcript that came without: the gaps between utterances, before the first and after the last. */
final class Gaps {
    /** Seconds from which on a gap counts as a silence. */
    private static final double LEAST = 1;

    private Gaps() {}

    static List<Span> between(List<Utterance> utterances, double duration) {
        List<Span> gaps = new ArrayList<>();
        double spoken = 0;
        for (Utterance utterance : utterances) {
            add(gaps, spoken, utterance.start());
            spoken = Math.max(spoken, utterance.end());
        }
        add(gaps, spoken, duration);
        return gaps;
    }

    private static void add(List<Span> gaps, double from, double to) {
        if (to - from >= LEAST) {
            gaps.add(new Span(Json.milli(from), Json.milli(to)));
        }
    }
}
