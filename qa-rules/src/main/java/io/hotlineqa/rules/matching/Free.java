package io.hotlineqa.rules.matching;

/** Which syllables a free place takes: one at the end of a phrase does not reach into the next utterance. */
enum Free {
    ANYWHERE {
        @Override
        void restrict(float[] row, HeardSyllables heard) {}
    },
    NOT_AFTER_A_BREAK {
        @Override
        void restrict(float[] row, HeardSyllables heard) {
            for (int at = 1; at < row.length; at++) {
                row[at] = isBreak(heard, at) ? PhraseNet.NEVER : row[at];
            }
        }
    },
    NOT_BEFORE_A_BREAK {
        @Override
        void restrict(float[] row, HeardSyllables heard) {
            for (int at = 1; at < row.length; at++) {
                row[at - 1] = isBreak(heard, at) ? PhraseNet.NEVER : row[at - 1];
            }
        }
    };

    /**
     * Makes what must not be taken too dear.
     *
     * @param row what each heard syllable costs, by position
     */
    abstract void restrict(float[] row, HeardSyllables heard);

    /** Whether another utterance begins there. */
    private static boolean isBreak(HeardSyllables heard, int at) {
        return heard.utterance(at) != heard.utterance(at - 1);
    }
}
