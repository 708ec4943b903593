package io.hotlineqa.rules.matching;

import io.hotlineqa.rules.phonetics.Confusions;
import io.hotlineqa.rules.phonetics.Syllabary;

/** One syllable of a phrase, with everything it costs worked out beforehand: the innermost loop looks it up. */
final class State {
    private static final short[] ANY = {};
    private static final float CLOSE = 0.4f;

    /** What it costs on top to hear something else for a syllable that carries the meaning. */
    private static final float MEANING = 0.6f;

    /** How it may be said; none where any syllable will do. */
    final short[] readings;

    /** The states it may follow. */
    final int[] predecessors;

    /** What it costs to hear a syllable here, by its number. */
    final float[] heard;

    /** What it costs to miss it. */
    final float missed;

    private State(short[] readings, int[] predecessors, float[] heard, float missed) {
        this.readings = readings;
        this.predecessors = predecessors;
        this.heard = heard;
        this.missed = missed;
    }

    /** A place where any one syllable will do. */
    static State slot(int[] predecessors) {
        return new State(ANY, predecessors, new float[Syllabary.size()], PhraseNet.NEVER);
    }

    /** @param essential whether it carries the meaning: it cannot be missing, and hearing something else for it costs more */
    static State sound(short[] readings, boolean essential, int[] predecessors, Confusions confusions) {
        float[] heard = confusions.costs(readings);
        for (int i = 0; i < heard.length; i++) {
            heard[i] += essential && heard[i] > CLOSE ? MEANING : 0;
        }
        float missed = essential ? PhraseNet.NEVER : confusions.oneMissing(readings);
        return new State(readings, predecessors, heard, missed);
    }

    boolean isSlot() {
        return readings.length == 0;
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
