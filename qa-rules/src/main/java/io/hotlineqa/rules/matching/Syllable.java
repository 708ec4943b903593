package io.hotlineqa.rules.matching;

/**
 * One heard character.
 */
final class Syllable {
    /** As the recogniser wrote it. */
    private final int character;

    /** How it may sound. */
    private final short[] readings;

    /** Seconds from the start of the recording, interpolated within its word. */
    private final double start;

    /** Seconds from the start of the recording. */
    private final double end;

    /** Index of the utterance in the transcript. */
    private final int utterance;

    /** Index of the word in the utterance, -1 when the utterance has no words. */
    private final int word;

    /** The recogniser's, of the word; 1 when it gave none. */
    private final double confidence;

    /** Whether a word of the recogniser starts with it. */
    private final boolean first;
    /** Counts up where a long pause or the end of speech interrupts; no phrase goes on across it. */
    private final int run;

    Syllable(
            int character,
            short[] readings,
            double start,
            double end,
            int utterance,
            int word,
            boolean first,
            double confidence,
            int run) {
        this.character = character;
        this.readings = readings;
        this.start = start;
        this.end = end;
        this.utterance = utterance;
        this.word = word;
        this.first = first;
        this.confidence = confidence;
        this.run = run;
    }

    int character() {
        return character;
    }

    short[] readings() {
        return readings;
    }

    double start() {
        return start;
    }

    double end() {
        return end;
    }

    int utterance() {
        return utterance;
    }

    int word() {
        return word;
    }

    boolean first() {
        return first;
    }

    double confidence() {
        return confidence;
    }

    int run() {
        return run;
    }
}
