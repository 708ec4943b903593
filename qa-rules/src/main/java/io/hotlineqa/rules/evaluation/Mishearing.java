package io.hotlineqa.rules.evaluation;

import io.hotlineqa.rules.phonetics.Readings;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes a call as badly heard as wanted, with the errors of real ears: each error is drawn from those that were made on
 * the same syllable, or, where none was, from all. Immutable, thread-safe.
 */
public final class Mishearing {
    private final Map<Short, List<Integer>> bySyllable = new HashMap<>();
    private final List<Integer> all = new ArrayList<>();
    private final List<Integer> inserted = new ArrayList<>();

    /** Takes the errors from these pairs. */
    public Mishearing(List<Pair> pairs) {
        for (Pair pair : pairs) {
            SentenceAlignment.of(pair).stream().filter(Step::isError).forEach(this::note);
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("pairs without an error teach no error");
        }
    }

    private void note(Step step) {
        if (step.said() == Step.NOTHING) {
            inserted.add(step.heard());
        } else {
            all.add(step.heard());
            for (short reading : Readings.of(step.said())) {
                bySyllable.computeIfAbsent(reading, k -> new ArrayList<>()).add(step.heard());
            }
        }
    }

    /**
     * The call with so many characters in a hundred wrong.
     *
     * @param rate of the characters said, 0 to 1
     */
    public Transcript mishear(Transcript call, double rate, Random random) {
        List<Utterance> utterances = call.utterances().stream()
                .map(u -> mishear(u, rate, random))
                .filter(u -> !u.words().isEmpty())
                .toList();
        return new Transcript(
                call.call(),
                call.recording(),
                call.engine(),
                call.durationSeconds(),
                call.channels(),
                utterances,
                call.silences(),
                call.speech());
    }

    private Utterance mishear(Utterance utterance, double rate, Random random) {
        List<Word> words = new ArrayList<>();
        for (Word word : utterance.words()) {
            String heard = mishear(word.text(), rate, random);
            if (!heard.isEmpty()) {
                words.add(new Word(heard, word.start(), word.end(), word.confidence()));
            }
        }
        return words.isEmpty()
                ? new Utterance(
                        utterance.channel(), utterance.role(), utterance.start(), utterance.end(), "", List.of())
                : Utterance.of(utterance.channel(), utterance.role(), words);
    }

    /** The text with so many characters in a hundred wrong. */
    public String mishear(String said, double rate, Random random) {
        double extra = rate * inserted.size() / (all.size() + inserted.size());
        StringBuilder heard = new StringBuilder();
        said.codePoints().forEach(c -> {
            append(heard, random.nextDouble() < rate - extra ? error(c, random) : c);
            append(heard, random.nextDouble() < extra ? any(inserted, random) : Step.NOTHING);
        });
        return heard.toString();
    }

    private int error(int said, Random random) {
        short[] readings = Readings.of(said);
        List<Integer> errors = readings.length == 0 ? all : bySyllable.getOrDefault(readings[0], all);
        return any(errors, random);
    }

    private static int any(List<Integer> characters, Random random) {
        return characters.get(random.nextInt(characters.size()));
    }

    private static void append(StringBuilder text, int character) {
        if (character != Step.NOTHING) {
            text.appendCodePoint(character);
        }
    }
}
