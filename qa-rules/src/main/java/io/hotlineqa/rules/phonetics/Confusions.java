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

    /** The rows of the shipped table, fields separated by tabs. */
    public static List<String> shippedRows() {
        return Tables.shipped("confusions.tsv").stream()
                .map(row -> String.join("\t", row))
                .toList();
    }

    /**
     * Reads a table of the same form as the shipped one.
     *
     * @throws ConfusionTableException with everything that is wrong in it
     */
    public static Confusions read(Reader table) throws ConfusionTableException {
        List<String[]> rows = Tables.read(table);
        List<String> problems = ConfusionRows.problems(rows);
        if (!problems.isEmpty()) {
            throw new ConfusionTableException(problems);
        }
        return new Confusions(rows);
    }

    /** What it costs to hear each syllable, by its number, for one that may be said as any of {@code said}. */
    public float[] costs(short[] said) {
        float[] costs = substitution[said[0]].clone();
        for (short other : said) {
            for (int i = 0; i < costs.length; i++) {
                costs[i] = Math.min(costs[i], substitution[other][i]);
            }
        }
        return costs;
    }

    /** What it costs to hear one syllable for another, each in the reading that fits best. */
    public float cost(short[] said, short[] heard) {
        float least = 1;
        for (short one : said) {
            for (short other : heard) {
                least = Math.min(least, substitution[one][other]);
            }
        }
        return least;
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
