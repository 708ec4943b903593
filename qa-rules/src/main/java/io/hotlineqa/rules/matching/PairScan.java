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
        this.candidates = new Candidates(nearness, heard.size());
    }

    /** The stretches that each phrase may fit. */
    Candidates scan() {
        for (int at = 0; at < heard.size(); at++) {
            for (int apart = 0; apart <= index.farthest(); apart++) {
                pairs(at - apart - 1, at, apart);
            }
            if (!sameRun(at - 1, at) && !sameRun(at + 1, at)) {
                pairs(heard.readings(at), heard.readings(at), 0, at);
            }
        }
        return candidates;
    }

    private void pairs(int one, int other, int apart) {
        if (sameRun(one, other)) {
            pairs(heard.readings(one), heard.readings(other), apart, other);
        }
    }

    private boolean sameRun(int one, int other) {
        return one >= 0 && one < heard.size() && heard.isOnePiece(one, other);
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
