package io.hotlineqa.speech.clip;

import static java.util.Comparator.comparingDouble;

import io.hotlineqa.speech.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a recording is not to be heard, on any of its channels: who speaks loudly is heard on the other channel too,
 * and what the other party says meanwhile may repeat it.
 *
 * @param hidden what is hidden, as it was found or chosen; words in it are masked in text
 * @param spans what is bleeped: the same with {@link #PADDING} around it, without short gaps, in order
 */
public record Bleeps(List<Span> hidden, List<Span> spans) {
    /** Seconds before and after: a recogniser's word begins and ends where it guesses. */
    public static final double PADDING = 0.3;

    /** Seconds between two bleeps that are too short for a word that is worth to be heard. */
    private static final double GAP = 0.5;

    /** Nothing is bleeped. */
    public static final Bleeps NONE = of(List.of());

    public Bleeps {
        hidden = List.copyOf(hidden);
        spans = List.copyOf(spans);
    }

    /** These stretches, in any order. */
    public static Bleeps of(List<Span> hidden) {
        List<Span> joined = new ArrayList<>();
        hidden.stream().map(Bleeps::padded).sorted(comparingDouble(Span::start)).forEach(span -> add(joined, span));
        return new Bleeps(hidden, joined);
    }

    private static Span padded(Span span) {
        return new Span(Math.max(0, span.start() - PADDING), span.end() + PADDING);
    }

    private static void add(List<Span> joined, Span span) {
        Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
        if (last == null || span.start() - last.end() > GAP) {
            joined.add(span);
        } else {
            joined.set(joined.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
        }
    }

    /** Whether what is said then is to be read by nobody: it was hidden, or most of it cannot be heard. */
    public boolean hides(Span said) {
        return hidden.stream().anyMatch(said::overlaps) || covered(said) > said.seconds() / 2;
    }

    private double covered(Span said) {
        return spans.stream().mapToDouble(said::shared).sum();
    }
}
