package io.hotlineqa.rules.phonetics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Works out the matrix of costs from the rows of a confusion table. */
final class CostTable {
    private static final float SAME_FAMILY = 0.25f;
    private final Map<String, Float> costs = new HashMap<>();
    private final int size = Syllabary.size();

    CostTable(List<String[]> rows) {
        rows.forEach(row -> costs.put(key(row), Float.parseFloat(row[row.length - 1])));
    }

    private static String key(String[] row) {
        return row.length == 4 ? pair(row[0], row[1], row[2]) : row[0] + " " + row[1];
    }

    private static String pair(String kind, String one, String other) {
        return one.compareTo(other) < 0 ? kind + " " + one + " " + other : kind + " " + other + " " + one;
    }

    float[][] substitutions() {
        float[][] matrix = new float[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                matrix[a][b] = cost(a, b);
            }
        }
        return matrix;
    }

    private float cost(int a, int b) {
        if (a == b) {
            return a == Syllabary.UNKNOWN ? 1 : 0;
        }
        if (!Syllabary.isSyllable(a) || !Syllabary.isSyllable(b)) {
            return 1;
        }
        return costs.getOrDefault(pair("syllable", Syllabary.name(a), Syllabary.name(b)), sum(a, b));
    }

    private float sum(int a, int b) {
        SyllableParts one = SyllableParts.of(Syllabary.name(a));
        SyllableParts other = SyllableParts.of(Syllabary.name(b));
        return Math.min(1, part("initial", one.initial(), other.initial()) + part("final", one.rime(), other.rime()));
    }

    private float part(String kind, String one, String other) {
        return one.equals(other) ? 0 : costs.getOrDefault(pair(kind, one, other), costs.get("other " + kind));
    }

    float[] gaps(String kind) {
        float[] gaps = new float[size];
        Arrays.fill(gaps, costs.get("gap " + kind));
        for (int i = 0; i < size; i++) {
            gaps[i] = costs.getOrDefault("filler " + Syllabary.name(i), gaps[i]);
        }
        return gaps;
    }

    /** Each syllable joins the first one before it whose initial and final cost at most {@link #SAME_FAMILY} each. */
    short[] families() {
        short[] families = new short[size];
        Map<SyllableParts, Short> numbers = new HashMap<>();
        for (short i = 0; i < size; i++) {
            SyllableParts parts = SyllableParts.of(Syllabary.name(i));
            SyllableParts head = new SyllableParts(head("initial", parts.initial()), head("final", parts.rime()));
            families[i] = numbers.computeIfAbsent(head, k -> (short) numbers.size());
        }
        return families;
    }

    /** The alphabetically first sound that is linked to this one by cheap confusions. */
    private String head(String kind, String sound) {
        String head = sound;
        for (String before = null; !head.equals(before); ) {
            before = head;
            head = cheapNeighbour(kind, head);
        }
        return head;
    }

    private String cheapNeighbour(String kind, String sound) {
        return costs.entrySet().stream()
                .filter(e -> e.getValue() <= SAME_FAMILY)
                .map(e -> e.getKey().split(" "))
                .filter(k -> k.length == 3 && k[0].equals(kind) && k[2].equals(sound))
                .map(k -> k[1])
                .min(String::compareTo)
                .orElse(sound);
    }
}
