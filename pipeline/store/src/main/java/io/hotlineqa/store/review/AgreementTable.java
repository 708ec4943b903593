package io.hotlineqa.store.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How far the people of a double review agree.
 *
 * @param byReviewer each reviewer held against the expert
 * @param byRule all of them, for each rule
 */
public record AgreementTable(List<Row> byReviewer, List<Row> byRule) {
    /**
     * One line of it.
     *
     * @param name the reviewer or the rule
     * @param judged things that were judged by both, or by at least two
     * @param kappa Cohen's; not a number where it is not asked for or cannot be told
     * @param alpha Krippendorff's; not a number where it cannot be told
     */
    public record Row(String name, int judged, double kappa, double alpha) {}

    /** Counts the words. */
    public static AgreementTable of(DoubleReview review, List<BlindWord> words) {
        List<Row> reviewers = review.reviewers().stream()
                .map(reviewer -> against(reviewer, review.expert(), words))
                .toList();
        List<Row> rules = words.stream()
                .map(BlindWord::ruleId)
                .distinct()
                .sorted()
                .map(rule -> ofRule(rule, words))
                .toList();
        return new AgreementTable(reviewers, rules);
    }

    private static Row against(String reviewer, String expert, List<BlindWord> words) {
        Map<String, Map<String, Judgement>> things = things(words, word -> true);
        List<Judgement> first = new ArrayList<>();
        List<Judgement> second = new ArrayList<>();
        things.values().stream()
                .filter(said -> said.containsKey(reviewer) && said.containsKey(expert))
                .forEach(said -> {
                    first.add(said.get(expert));
                    second.add(said.get(reviewer));
                });
        List<List<Judgement>> pairs = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            pairs.add(List.of(first.get(i), second.get(i)));
        }
        return new Row(reviewer, first.size(), Agreement.kappa(first, second), Agreement.alpha(pairs));
    }

    private static Row ofRule(String rule, List<BlindWord> words) {
        List<Collection<Judgement>> things = things(words, word -> word.ruleId().equals(rule)).values().stream()
                .map(Map::values)
                .filter(said -> said.size() > 1)
                .toList();
        return new Row(rule, things.size(), Double.NaN, Agreement.alpha(things));
    }

    private static Map<String, Map<String, Judgement>> things(List<BlindWord> words, Predicate<BlindWord> which) {
        Map<String, Map<String, Judgement>> things = new TreeMap<>();
        words.stream()
                .filter(which)
                .forEach(word -> things.computeIfAbsent(word.call() + " " + word.ruleId(), key -> new TreeMap<>())
                        .put(word.rater(), word.judgement()));
        return things;
    }
}
