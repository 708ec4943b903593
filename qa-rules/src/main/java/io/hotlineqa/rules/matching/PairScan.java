package io.hotlineqa.rules.matching;

/**
 * The cheap pass, over all phrases together: wherever enough pairs of a phrase lie near each other, the phrase may be. Its
 * cost grows with how many pairs of what was heard are pairs of phrases, and hardly with how many phrases there are.
 * Serves one pass; not safe for use by several threads.
 */
final class PairScan {
    private final PairIndex index;
    private final HeardSyllables heard;
    private final Candidates candidates;

    PairScan(PairIndex index, Nearness nearness, HeardSyllables heard) {
        this.index = index;
        this.heard = heard;
        this.candidates = new Candidates(nearness);
    }

    /** The stretches that each phrase may fit. */
    Candidates scan() {
        int begin = 0;
        while (begin < heard.size()) {
            int end = heard.endOfPiece(begin);
            scan(begin, end);
            begin = end;
        }
        return candidates;
    }

    /** Between two long pauses, which no phrase goes on across. */
    private void scan(int begin, int end) {
        candidates.begin(begin, end);
        for (int at = begin; at < end; at++) {
            for (int apart = 0; apart <= index.farthest() && apart < at - begin; apart++) {
                pairs(heard.readings(at - apart - 1), heard.readings(at), apart, at);
            }
        }
        if (end - begin == 1) {
            pairs(heard.readings(begin), heard.readings(begin), 0, begin);
        }
    }

    private void pairs(short[] one, short[] other, int apart, int at) {
        for (short a : one) {
            for (short b : other) {
                for (int phrase : index.phrases(a, b, apart)) {
                    candidates.note(phrase, at);
                }
            }
        }
    }
}
