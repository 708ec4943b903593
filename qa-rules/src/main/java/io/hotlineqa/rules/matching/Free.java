package io.hotlineqa.rules.matching;

/** Which syllables a free place takes: one at the end of a phrase does not reach into the next utterance. */
enum Free {
    ANYWHERE,
    NOT_AFTER_A_BREAK,
    NOT_BEFORE_A_BREAK;

    /** Whether it takes the syllable there. */
    boolean takes(HeardSyllables heard, int at) {
        return switch (this) {
            case ANYWHERE -> true;
            case NOT_AFTER_A_BREAK -> !isBreak(heard, at);
            case NOT_BEFORE_A_BREAK -> !isBreak(heard, at + 1);
        };
    }

    /** Whether another utterance begins there. */
    private static boolean isBreak(HeardSyllables heard, int at) {
        return at > 0 && at < heard.size() && heard.utterance(at) != heard.utterance(at - 1);
    }
}
