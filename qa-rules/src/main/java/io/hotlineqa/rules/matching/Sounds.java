package io.hotlineqa.rules.matching;

import io.hotlineqa.rules.phonetics.Confusions;
import io.hotlineqa.rules.phonetics.Syllabary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The sounds of a book's phrases, each only once. Not safe for use by several threads. */
final class Sounds {
    private static final short[] ANY = {};
    private static final float CLOSE = 0.4f;

    /** What it costs on top to hear something else for a syllable that carries the meaning. */
    private static final float MEANING = 0.6f;

    private final Confusions confusions;
    private final Map<String, Sound> known = new HashMap<>();

    Sounds(Confusions confusions) {
        this.confusions = confusions;
    }

    Confusions confusions() {
        return confusions;
    }

    /** How many there are; they are numbered from 0. */
    int size() {
        return known.size();
    }

    /** A place where any one syllable of these will do. */
    Sound any(Free free) {
        return known(free.name(), number -> new Sound(number, ANY, new float[Syllabary.size()], PhraseNet.NEVER, free));
    }

    /** @param essential whether it carries the meaning: it cannot be missing, and hearing something else for it costs more */
    Sound of(short[] readings, boolean essential) {
        return known(Arrays.toString(readings) + essential, number -> sound(number, readings, essential));
    }

    private Sound known(String key, Function<Integer, Sound> make) {
        Sound sound = known.get(key);
        if (sound == null) {
            sound = make.apply(known.size());
            known.put(key, sound);
        }
        return sound;
    }

    private Sound sound(int number, short[] readings, boolean essential) {
        float[] heard = confusions.costs(readings);
        for (int i = 0; i < heard.length; i++) {
            heard[i] += essential && heard[i] > CLOSE ? MEANING : 0;
        }
        return new Sound(
                number, readings, heard, essential ? PhraseNet.NEVER : confusions.oneMissing(readings), Free.ANYWHERE);
    }
}
