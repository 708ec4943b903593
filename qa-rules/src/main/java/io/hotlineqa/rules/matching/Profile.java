package io.hotlineqa.rules.matching;

import io.hotlineqa.rules.phonetics.Confusions;
import io.hotlineqa.rules.phonetics.Readings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.CosineSimilarity;

/**
 * What a sentence sounds like, whatever the order of its parts: how often it holds each syllable and each pair of neighbours.
 * Syllables that are easily taken for each other count as one. Immutable.
 */
public final class Profile {
    private static final CosineSimilarity COSINE = new CosineSimilarity();

    private final Map<CharSequence, Integer> counts;
    private final int syllables;

    private Profile(List<short[]> sounds, Confusions confusions) {
        counts = new HashMap<>();
        syllables = sounds.size();
        String before = "";
        for (short[] sound : sounds) {
            String family = confusions.family(sound[0]) + " ";
            counts.merge(family, 1, Integer::sum);
            if (!before.isEmpty()) {
                counts.merge(before + family, 1, Integer::sum);
            }
            before = family;
        }
    }

    static Profile of(HeardSyllables heard, int from, int to, Confusions confusions) {
        return new Profile(
                IntStream.range(from, to).mapToObj(i -> heard.readings(i)).toList(), confusions);
    }

    static Profile of(String sentence, Confusions confusions) {
        return new Profile(
                sentence.codePoints()
                        .mapToObj(Readings::of)
                        .filter(r -> r.length > 0)
                        .toList(),
                confusions);
    }

    public int syllables() {
        return syllables;
    }

    /** 1 for the same syllables in the same neighbourhoods, 0 for nothing in common. */
    public double likeness(Profile other) {
        return counts.isEmpty() || other.counts.isEmpty() ? 0 : COSINE.cosineSimilarity(counts, other.counts);
    }
}
