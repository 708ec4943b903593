package io.hotlineqa.rules.phonetics;

import java.io.Reader;
import java.util.List;

/**
 * How easily one syllable is heard for another: 0 for the same, 1 for nothing alike. Read from a table that can be
 * estimated anew from pairs of said and heard text. Immutable, thread-safe.
 */
public final class Confusions {
    private static final Confusions SHIPPED = new Confusions(Tables.shipped("confusions.tsv"));

    private final float[][] substitution;
    private final float[] oneTooMany;
    private final float[] oneMissing;
    private final short[] family;

    private Confusions(List<String[]> rows) {
        CostTable table = new CostTable(rows);
        substitution = table.substitutions();
        oneTooMany = table.gaps("insert");
        oneMissing = table.gaps("delete");
        family = table.families();
    }

    /** The table that ships with the product. */
    public static Confusions shipped() {
        return SHIPPED;
    }

    /** Reads a table of the same form as the shipped one. */
    public static Confusions read(Reader table) {
        return new Confusions(Tables.read(table));
    }

    /** The cheapest way to hear one of {@code heard} for one of {@code said}. */
    public float cost(short[] said, short[] heard) {
        float best = 1;
        for (short a : said) {
            float[] row = substitution[a];
            for (short b : heard) {
                best = Math.min(best, row[b]);
            }
        }
        return best;
    }

    /** The cost of a syllable that was heard and not said. */
    public float oneTooMany(short[] heard) {
        return oneTooMany[heard[0]];
    }

    /** The cost of a syllable that was said and not heard. */
    public float oneMissing(short[] said) {
        return oneMissing[said[0]];
    }

    /** Syllables that are easily taken for each other share a family. */
    public short family(short syllable) {
        return family[syllable];
    }
}
