package io.hotlineqa.rules.evaluation;

import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.rules.evaluation.Judge.Answer;
import io.hotlineqa.speech.Transcript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Holds a rulebook, and a list of keywords beside it, against labelled calls.
 *
 * @param rules by rule id, for the rules that the labels are about
 * @param keywords the same of the keyword baseline, which knows the rules of forbidden phrases only
 * @param kinds calls by kind: how many, and how many of them were wrongly accused or put up for review
 * @param distinct by rule id the different sentences behind the tallies of {@code rules}
 */
public record Evaluation(
        Map<String, Tally> rules,
        Map<String, Tally> keywords,
        Map<String, long[]> kinds,
        Map<String, Distinct> distinct) {
    /** The calls as they are. */
    public static Evaluation of(Rulebook rulebook, List<LabelledCall> calls, Set<String> about) {
        return of(rulebook, calls, about, UnaryOperator.identity());
    }

    /** The calls as misheard, with so many characters in a hundred wrong; the same seed gives the same calls. */
    public static Evaluation of(
            Rulebook rulebook, List<LabelledCall> calls, Set<String> about, Mishearing ears, double rate, long seed) {
        Random random = new Random(seed);
        return of(rulebook, calls, about, call -> ears.mishear(call, rate, random));
    }

    private static Evaluation of(
            Rulebook rulebook, List<LabelledCall> calls, Set<String> about, UnaryOperator<Transcript> ears) {
        Judge machine = new RuleJudge(rulebook);
        Judge baseline = new KeywordJudge(rulebook);
        Map<String, Tally> rules = new TreeMap<>();
        Map<String, Tally> keywords = new TreeMap<>();
        Map<String, long[]> kinds = new LinkedHashMap<>();
        Map<String, Distinct> distinct = new TreeMap<>();
        for (LabelledCall labelled : calls) {
            Transcript heard = ears.apply(labelled.call());
            Map<String, Answer> found = machine.judge(heard);
            Map<String, Answer> matched = baseline.judge(heard);
            about.forEach(id -> {
                Tally tally = tally(labelled, id, found);
                rules.merge(id, tally, Tally::plus);
                distinct.merge(id, Distinct.of(labelled.sentence(id), tally), Distinct::plus);
            });
            about.stream()
                    .filter(matched::containsKey)
                    .forEach(id -> keywords.merge(id, tally(labelled, id, matched), Tally::plus));
            count(kinds, labelled, about, found);
        }
        return new Evaluation(rules, keywords, kinds, distinct);
    }

    private static void count(
            Map<String, long[]> kinds, LabelledCall labelled, Set<String> about, Map<String, Answer> found) {
        long[] counts = kinds.computeIfAbsent(labelled.kind(), k -> new long[2]);
        counts[0]++;
        boolean accused = about.stream()
                .filter(id -> !labelled.violated().contains(id))
                .anyMatch(id -> found.get(id) == Answer.VIOLATED || found.get(id) == Answer.REVIEW);
        counts[1] += accused ? 1 : 0;
    }

    private static Tally tally(LabelledCall labelled, String id, Map<String, Answer> found) {
        Answer answer = found.getOrDefault(id, Answer.NOTHING);
        long counted = answer == Answer.VIOLATED ? 1 : 0;
        long review = answer == Answer.REVIEW ? 1 : 0;
        return labelled.violated().contains(id)
                ? new Tally(counted, review, 1 - counted - review, 0, 0)
                : new Tally(0, 0, 0, counted, review);
    }

    /** The sentences behind the rules of these ids together. */
    Distinct sentences(Set<String> ids) {
        return ids.stream().map(id -> distinct.getOrDefault(id, Distinct.NONE)).reduce(Distinct.NONE, Distinct::plus);
    }

    /** The rules of these ids together. */
    public static Tally sum(Map<String, Tally> tallies, Set<String> ids) {
        return ids.stream().map(id -> tallies.getOrDefault(id, Tally.NONE)).reduce(Tally.NONE, Tally::plus);
    }
}
