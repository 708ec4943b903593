package io.hotlineqa.store.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How far people agree beyond what chance alone would bring, for words without an order. Pure functions. */
public final class Agreement {
    private Agreement() {}

    /**
     * Cohen's kappa of two people who judged the same things.
     *
     * @param first what one said of each thing
     * @param second what the other said of the same things, in the same order
     * @return 1 for full agreement, 0 for that of chance; not a number when both always said the same single word or
     *     nothing was judged
     */
    public static double kappa(List<?> first, List<?> second) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException(first.size() + " words of one and " + second.size() + " of the other");
        }
        double all = first.size();
        Map<Object, Integer> ofFirst = counted(first);
        Map<Object, Integer> ofSecond = counted(second);
        double agreed = 0;
        for (int i = 0; i < first.size(); i++) {
            agreed += first.get(i).equals(second.get(i)) ? 1 : 0;
        }
        double byChance = ofFirst.entrySet().stream()
                .mapToDouble(e -> e.getValue() / all * ofSecond.getOrDefault(e.getKey(), 0) / all)
                .sum();
        return (agreed / all - byChance) / (1 - byChance);
    }

    /**
     * Krippendorff's alpha of any number of people, some of whom may have left out some things.
     *
     * @param things for each thing the words of those who judged it, in any order; nulls are no words
     * @return 1 for full agreement, 0 for that of chance; not a number when no two people judged one thing, or all said
     *     the same single word
     */
    public static double alpha(Collection<? extends Collection<?>> things) {
        Map<Object, Double> totals = new HashMap<>();
        double agreeing = 0;
        for (Collection<?> thing : things) {
            Map<Object, Integer> words = counted(thing);
            int said = words.values().stream().mapToInt(Integer::intValue).sum();
            if (said < 2) {
                continue;
            }
            for (Map.Entry<Object, Integer> word : words.entrySet()) {
                totals.merge(word.getKey(), (double) word.getValue(), Double::sum);
                agreeing += word.getValue() * (word.getValue() - 1.0) / (said - 1);
            }
        }
        double n = totals.values().stream().mapToDouble(Double::doubleValue).sum();
        double byChance = totals.values().stream().mapToDouble(t -> t * (t - 1)).sum();
        return ((n - 1) * agreeing - byChance) / (n * (n - 1) - byChance);
    }

    private static Map<Object, Integer> counted(Collection<?> words) {
        Map<Object, Integer> counts = new HashMap<>();
        words.stream().filter(Objects::nonNull).forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }
}
