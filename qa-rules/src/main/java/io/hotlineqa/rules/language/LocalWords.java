package io.hotlineqa.rules.language;

import io.hotlineqa.rules.language.Phrase.Choice;
import io.hotlineqa.rules.language.Phrase.Essential;
import io.hotlineqa.rules.language.Phrase.Maybe;
import io.hotlineqa.rules.language.Phrase.Named;
import io.hotlineqa.rules.language.Phrase.Repeat;
import io.hotlineqa.rules.language.Phrase.Sequence;
import io.hotlineqa.rules.language.Phrase.Slot;
import io.hotlineqa.rules.language.Phrase.Sound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What words of the standard language are said as in the region, as 咋 for 怎么: wherever such a word stands in a phrase, the local
 * one may stand instead. Immutable, thread-safe.
 */
public final class LocalWords {
    /** Everybody speaks as it is written. */
    public static final LocalWords NONE = new LocalWords(Map.of());

    /** The characters of each word, the longest word first, with what is said instead. */
    private final Map<List<Integer>, List<String>> words = new LinkedHashMap<>();

    /** @param words by the word of the standard language, what is said instead */
    public LocalWords(Map<String, List<String>> words) {
        words.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        (Map.Entry<String, List<String>> e) -> -e.getKey().length()))
                .forEach(e -> this.words.put(e.getKey().codePoints().boxed().toList(), List.copyOf(e.getValue())));
    }

    /** The phrase with the local words beside those that it is written with. */
    public Phrase in(Phrase phrase) {
        if (phrase instanceof Sequence sequence) {
            return sequence(sequence.parts());
        } else if (phrase instanceof Choice choice) {
            return new Choice(choice.alternatives().stream().map(this::in).toList());
        } else if (phrase instanceof Maybe maybe) {
            return new Maybe(in(maybe.body()));
        } else if (phrase instanceof Repeat repeat) {
            return new Repeat(in(repeat.body()), repeat.least(), repeat.most());
        } else if (phrase instanceof Named named) {
            return new Named(named.name(), in(named.body()));
        }
        return phrase instanceof Slot ? phrase : sequence(List.of(phrase));
    }

    private Phrase sequence(List<Phrase> parts) {
        List<Phrase> all = new ArrayList<>();
        int at = 0;
        while (at < parts.size()) {
            List<Integer> word = wordAt(parts, at);
            if (word.isEmpty()) {
                all.add(codePoint(parts.get(at)) < 0 ? in(parts.get(at)) : parts.get(at));
                at++;
            } else {
                all.add(either(parts.subList(at, at + word.size()), words.get(word)));
                at += word.size();
            }
        }
        return all.size() == 1 ? all.get(0) : new Sequence(all);
    }

    /** The longest word that begins there; empty when none does. */
    private List<Integer> wordAt(List<Phrase> parts, int at) {
        for (List<Integer> word : words.keySet()) {
            if (at + word.size() <= parts.size() && isWord(parts.subList(at, at + word.size()), word)) {
                return word;
            }
        }
        return List.of();
    }

    private static boolean isWord(List<Phrase> parts, List<Integer> word) {
        for (int i = 0; i < word.size(); i++) {
            if (codePoint(parts.get(i)) != word.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static int codePoint(Phrase part) {
        if (part instanceof Essential essential) {
            return essential.sound().codePoint();
        }
        return part instanceof Sound sound ? sound.codePoint() : -1;
    }

    /** Local words are short, and easily missed without a trace: each of their characters must be heard. */
    private static Phrase either(List<Phrase> standard, List<String> local) {
        List<Phrase> alternatives = new ArrayList<>(List.of(sequenceOf(standard)));
        for (String word : local) {
            alternatives.add(sequenceOf(word.codePoints()
                    .mapToObj(c -> (Phrase) new Essential(new Sound(c)))
                    .toList()));
        }
        return new Choice(alternatives);
    }

    private static Phrase sequenceOf(List<Phrase> parts) {
        return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
    }
}
