package io.hotlineqa.rules.matching;

/**
 * What a syllable of a phrase may sound like, with everything it costs worked out beforehand. All phrases of a book share
 * those that are the same.
 */
final class Sound {
    /** How it may be said; none where any syllable will do. */
    final short[] readings;

    /** Its number in the book. */
    final int number;

    /** What it costs to miss it. */
    final float missed;

    /** Where it may be heard. */
    final Free free;

    /** What it costs to hear a syllable for it, by the syllable's number. */
    private final float[] heard;

    private final short[] roughly;

    Sound(int number, short[] readings, float[] heard, float missed, Free free) {
        this.number = number;
        this.readings = readings;
        this.heard = heard;
        this.missed = missed;
        this.free = free;
        this.roughly = Rough.costs(heard);
    }

    /** What it costs roughly to hear each syllable, by its number. Shared: never write to it. */
    short[] roughlyHeard() {
        return roughly;
    }

    /** What it costs to hear a syllable that may sound like any of these. */
    float heard(short[] sounds) {
        float best = heard[sounds[0]];
        for (int i = 1; i < sounds.length; i++) {
            best = Math.min(best, heard[sounds[i]]);
        }
        return best;
    }
}
