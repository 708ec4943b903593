package io.hotlineqa.rules.matching;

import io.hotlineqa.rules.phonetics.Confusions;
import java.util.stream.IntStream;

/**
 * What it costs to hear each syllable of one side of a call for each sound. A row is worked out when its sound is first asked
 * for, and serves all phrases that hold the sound. Not safe for use by several threads.
 */
final class HeardCosts {
    private final HeardSyllables heard;
    private final short[] first;
    private final int[] several;
    private final float[][] rows;
    private final float[] tooMany;

    HeardCosts(HeardSyllables heard, Sounds sounds) {
        this.heard = heard;
        this.first = new short[heard.size()];
        for (int at = 0; at < first.length; at++) {
            first[at] = heard.get(at).readings()[0];
        }
        this.several = IntStream.range(0, first.length)
                .filter(at -> heard.get(at).readings().length > 1)
                .toArray();
        this.rows = new float[sounds.size()][];
        this.tooMany = tooMany(heard, sounds.confusions());
    }

    private static float[] tooMany(HeardSyllables heard, Confusions confusions) {
        float[] costs = new float[heard.size()];
        for (int at = 0; at < costs.length; at++) {
            costs[at] = confusions.oneTooMany(heard.get(at).readings());
        }
        return costs;
    }

    HeardSyllables heard() {
        return heard;
    }

    /** By position. Shared: never write to it. */
    float[] row(Sound sound) {
        float[] row = rows[sound.number];
        if (row == null) {
            row = work(sound);
            rows[sound.number] = row;
        }
        return row;
    }

    private float[] work(Sound sound) {
        float[] row = new float[first.length];
        for (int at = 0; at < row.length; at++) {
            row[at] = sound.heard(first[at]);
        }
        for (int at : several) {
            row[at] = sound.heard(heard.get(at).readings());
        }
        sound.free.restrict(row, heard);
        return row;
    }

    /** What it costs when the syllable there was not said. */
    float tooMany(int at) {
        return tooMany[at];
    }

    /** The least that any syllable from one position to before another costs. */
    float least(Sound sound, int from, int to) {
        float[] row = row(sound);
        float least = Float.MAX_VALUE;
        for (int at = from; at < to; at++) {
            if (row[at] < least) {
                least = row[at];
            }
        }
        return least;
    }
}
