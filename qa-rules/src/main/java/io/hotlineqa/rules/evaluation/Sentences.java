package io.hotlineqa.rules.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** The sentences that labelled calls are composed of: kind, rule, part and words, separated by tabs. */
final class Sentences {
    /**
     * One sentence.
     *
     * @param kind what it is for
     * @param rule the rule that it violates when the agent says it; {@code -} for none
     * @param part which part of the set it belongs to
     * @param words as a recogniser writes them
     */
    record Sentence(String kind, String rule, String part, String words) {}

    private final List<Sentence> all;

    private Sentences(List<Sentence> all) {
        this.all = all;
    }

    static Sentences read(Path file) throws IOException {
        return new Sentences(Files.readAllLines(file).stream()
                .filter(l -> !l.startsWith("#") && !l.isBlank())
                .map(l -> l.split("\t", -1))
                .map(row -> new Sentence(row[0], row[1], row[2], row[3]))
                .toList());
    }

    List<Sentence> all() {
        return all;
    }

    List<Sentence> of(String kind) {
        return all.stream().filter(s -> s.kind().equals(kind)).toList();
    }

    /** The words of one sentence of a kind that belongs to the same rule as the given one, of another kind where there is none. */
    String pickFor(Sentence given, String kind, String otherwise, String part, Random random) {
        boolean own = of(kind).stream().anyMatch(s -> s.rule().equals(given.rule()));
        return own
                ? pick(s -> s.kind().equals(kind) && s.rule().equals(given.rule()), part, random)
                : pick(otherwise, part, random);
    }

    /** The words of one sentence of a kind, of that part where the kind has any there; of any part for an empty one. */
    String pick(String kind, String part, Random random) {
        return pick(s -> s.kind().equals(kind), part, random);
    }

    private String pick(Predicate<Sentence> which, String part, Random random) {
        List<Sentence> all = this.all.stream().filter(which).toList();
        List<Sentence> own = all.stream().filter(s -> s.part().equals(part)).toList();
        List<Sentence> some = own.isEmpty() ? all : own;
        return some.get(random.nextInt(some.size())).words();
    }
}
