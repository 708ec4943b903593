package io.hotlineqa.command.models;

import io.hotlineqa.command.terminal.StartException;
import io.hotlineqa.models.graph.Phrase;
import io.hotlineqa.models.graph.SpokenWord;
import io.hotlineqa.rules.phonetics.Readings;
import io.hotlineqa.rules.phonetics.Syllabary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Phrases for a speech model, one a line, words separated by spaces: {@code 秦润 燃气 客服 中心}. Behind a tab may stand how they
 * are read, a syllable for each character: {@code qin run ran qi ke fu zhong xin}; otherwise every plausible reading counts.
 * {@code #} begins a comment.
 */
final class PhraseFile {
    private final List<Phrase> phrases = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private PhraseFile() {}

    /**
     * Reads all phrases.
     *
     * @throws StartException with every line that is none
     */
    static List<Phrase> read(Path file) throws StartException {
        PhraseFile read = new PhraseFile();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            read.line(lines.get(i).replaceFirst("#.*", ""), file + ", line " + (i + 1) + ": ");
        }
        if (read.phrases.isEmpty() && read.problems.isEmpty()) {
            read.problems.add(file + ": no phrase in it");
        }
        if (!read.problems.isEmpty()) {
            throw new StartException(read.problems);
        }
        return List.copyOf(read.phrases);
    }

    private static List<String> lines(Path file) throws StartException {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new StartException("--phrases " + file + ": no such file, or it is not UTF-8");
        }
    }

    private void line(String line, String place) {
        if (line.isBlank()) {
            return;
        }
        String[] fields = line.split("\t", 2);
        String[] words = fields[0].strip().split("[\\s\u3000]+");
        List<List<String>> readings =
                fields.length == 2 && !fields[1].isBlank() ? given(fields[1]) : looked(String.join("", words));
        long characters = Arrays.stream(words).mapToLong(PhraseFile::length).sum();
        if (readings.size() != characters) {
            problems.add(place + characters + " characters, but " + readings.size() + " syllables");
        } else {
            add(words, readings, place);
        }
    }

    private void add(String[] words, List<List<String>> readings, String place) {
        List<SpokenWord> spoken = new ArrayList<>();
        int at = 0;
        for (String word : words) {
            List<List<String>> mine = readings.subList(at, at + length(word));
            at += mine.size();
            if (mine.stream().anyMatch(List::isEmpty)) {
                problems.add(place + "'" + word + "' cannot be read; write Latin letters in characters, as in"
                        + " 维艾屁, or give the pinyin behind a tab");
                return;
            }
            spoken.add(new SpokenWord(word, mine));
        }
        phrases.add(new Phrase(spoken));
    }

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }

    private static List<List<String>> given(String pinyin) {
        return Arrays.stream(pinyin.strip().split("\\s+"))
                .map(s -> List.of(s.toLowerCase(Locale.ROOT).replace('ü', 'v').replaceAll("[1-5]$", "")))
                .toList();
    }

    private static List<List<String>> looked(String text) {
        return text.codePoints().mapToObj(PhraseFile::readings).toList();
    }

    /** Those that Mandarin has: a Latin letter or an unknown character has none. */
    private static List<String> readings(int character) {
        short[] numbers = Readings.of(character);
        return IntStream.range(0, numbers.length)
                .mapToObj(i -> Syllabary.name(numbers[i]))
                .filter(name -> Character.isLowerCase(name.charAt(0)))
                .toList();
    }
}
