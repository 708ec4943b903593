package io.hotlineqa.rules.matching;

import io.hotlineqa.rules.phonetics.Confusions;
import java.util.Arrays;

/** What was heard on one side of a call, with what it costs when a syllable was not said. Immutable. */
final class HeardCosts {
    private static final short SEVERAL = -1;

    private final HeardSyllables heard;
    private final short[] readings;
    private final float[] tooMany;
    private final int[] roughlyTooMany;
    private final int roughlyLeastTooMany;

    HeardCosts(HeardSyllables heard, Confusions confusions) {
        this.heard = heard;
        this.readings = new short[heard.size()];
        this.tooMany = new float[heard.size()];
        this.roughlyTooMany = new int[heard.size()];
        for (int at = 0; at < tooMany.length; at++) {
            short[] all = heard.readings(at);
            readings[at] = all.length == 1 ? all[0] : SEVERAL;
            tooMany[at] = confusions.oneTooMany(all);
            roughlyTooMany[at] = Rough.cost(tooMany[at]);
        }
        roughlyLeastTooMany = Arrays.stream(roughlyTooMany).min().orElse(0);
    }

    HeardSyllables heard() {
        return heard;
    }

    /** What it costs to hear the syllable there for that sound. */
    float hearing(Sound sound, int at) {
        return sound.free == Free.ANYWHERE || sound.free.takes(heard, at)
                ? sound.heard(heard.readings(at))
                : PhraseNet.NEVER;
    }

    /** What it costs when the syllable there was not said. */
    float tooMany(int at) {
        return tooMany[at];
    }

    /** The same, roughly. */
    int roughlyTooMany(int at) {
        return roughlyTooMany[at];
    }

    /** The least of them. */
    int roughlyLeastTooMany() {
        return roughlyLeastTooMany;
    }

    /**
     * What it costs roughly to hear the syllable there, whatever {@link Free} forbids.
     *
     * @param costs by the syllable's number
     */
    int roughly(short[] costs, int at) {
        short only = readings[at];
        return only == SEVERAL ? Rough.least(costs, heard.readings(at)) : costs[only];
    }
}
