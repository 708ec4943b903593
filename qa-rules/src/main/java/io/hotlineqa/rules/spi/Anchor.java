package io.hotlineqa.rules.spi;

import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.rules.matching.Sought;
import io.hotlineqa.rules.spi.Condition.Answer;
import io.hotlineqa.speech.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place before, after or around other words.
 *
 * @param side on which side of them
 * @param words what must be said there; any of them
 * @param by who says it
 * @param nth which of the times that it is said: 1 the first, -1 the last, 0 any of them
 * @param seconds how far away at most
 * @param turns how many turns away at most, of the party whose words are judged; the same turn is none away
 */
record Anchor(Side side, List<Sought> words, Role by, int nth, double seconds, double turns) {
    /** The score from which on such words count as said. */
    private static final double FITS = 0.85;
    /** Words that follow each other without a pause may overlap by what was rounded. */
    private static final double EQUAL = 0.002;

    enum Side {
        BEFORE,
        AFTER,
        AROUND;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Nothing when the place lies by no words. */
    static Optional<Anchor> of(Parameters where) {
        double fits = where.number("certain", FITS);
        List<Anchor> anchors = Stream.of(Side.values())
                .map(s -> read(where, s, where.phrases(s.key(), fits)))
                .filter(a -> !a.words.isEmpty())
                .toList();
        if (anchors.size() > 1) {
            where.problem(anchors.get(1).side.key(), "before、after、around 只能写一个 (only one of them)");
        } else if (anchors.isEmpty()) {
            needless(where);
        }
        return anchors.stream().findFirst();
    }

    private static Anchor read(Parameters where, Side side, List<Sought> words) {
        return new Anchor(
                side,
                words,
                Roles.of(where.word("by", Roles.NAMES)),
                nth(where),
                where.most("withinSeconds"),
                where.most("withinTurns"));
    }

    private static void needless(Parameters where) {
        Anchor none = read(where, Side.AROUND, List.of());
        if (none.nth != 0 || Double.isFinite(none.seconds) || Double.isFinite(none.turns)) {
            where.problem("around", "nth、withinSeconds、withinTurns 要和 before、after 或 around 一起写 (missing)");
        }
    }

    private static int nth(Parameters where) {
        double nth = where.number("nth", 0);
        if (nth != Math.rint(nth) || Math.abs(nth) > 99) {
            where.problem("nth", "应为整数，1 是第一次，-1 是最后一次 (a whole number expected; 1 the first, -1 the last)");
        }
        return (int) nth;
    }

    /** The words in the shortest way to say them, for messages. */
    String plain() {
        return words.get(0).phrase().plain();
    }

    Answer isSaid(Inspection call) {
        if (!said(call).isEmpty()) {
            return Answer.YES;
        }
        return call.find(words, Role.UNKNOWN).isEmpty() ? Answer.NO : Answer.UNKNOWN;
    }

    private List<Hit> said(Inspection call) {
        List<Hit> all = call.find(words, by);
        int index = nth > 0 ? nth - 1 : all.size() + nth;
        if (nth == 0) {
            return all;
        }
        return index >= 0 && index < all.size() ? List.of(all.get(index)) : List.of();
    }

    /** Whether words of that party lie there. */
    boolean isBy(Inspection call, Uttered words) {
        return said(call).stream().anyMatch(a -> isBy(call, Uttered.of(call, by, a), words));
    }

    private boolean isBy(Inspection call, Uttered anchor, Uttered words) {
        double before = anchor.start() - words.end();
        double after = words.start() - anchor.end();
        double away = switch (side) {
            case BEFORE -> before;
            case AFTER -> after;
            case AROUND -> Math.max(0, Math.max(before, after));
        };
        return away >= -EQUAL && away <= seconds + EQUAL && turnsBetween(call, anchor, words) <= turns;
    }

    private static long turnsBetween(Inspection call, Uttered anchor, Uttered words) {
        int one = anchor.turn(call).map(Turn::number).orElse(0);
        int other = words.turn(call).map(Turn::number).orElse(one);
        return call.turns().stream()
                .filter(t -> t.role() == words.role())
                .filter(t ->
                        one < other ? t.number() > one && t.number() <= other : t.number() < one && t.number() >= other)
                .count();
    }
}
