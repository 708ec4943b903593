package io.hotlineqa.rules.matching;

import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.speech.Utterance;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Everything one party says in a call, as syllables with times. Positions count from 0. Immutable. */
public final class HeardSyllables {
    /** Nothing was heard. */
    static final HeardSyllables NONE = new HeardSyllables(List.of(), List.of());

    private final List<Utterance> utterances;
    private final List<Syllable> syllables;
    private final short[][] readings;
    private final int[] runs;

    private HeardSyllables(List<Utterance> utterances, List<Syllable> syllables) {
        this.utterances = utterances;
        this.syllables = syllables;
        this.readings = syllables.stream().map(Syllable::readings).toArray(short[][]::new);
        this.runs = syllables.stream().mapToInt(Syllable::run).toArray();
    }

    /**
     * What that party says.
     *
     * @param pause seconds between two utterances that no phrase goes on across
     */
    public static HeardSyllables of(Transcript transcript, Role role, double pause) {
        return new HeardSyllables(transcript.utterances(), new SyllableReader(pause).read(transcript, role));
    }

    public int size() {
        return syllables.size();
    }

    public boolean isEmpty() {
        return syllables.isEmpty();
    }

    /** How the syllable at {@code position} may sound. Shared: never write to it. */
    short[] readings(int position) {
        return readings[position];
    }

    /** The share of what was heard that is written in Chinese characters, 0 to 1; 1 where nothing was. */
    public double chinese() {
        long characters = syllables.stream()
                .filter(s -> Character.isIdeographic(s.character()))
                .count();
        return isEmpty() ? 1 : (double) characters / size();
    }

    /** When the syllable at {@code position} starts, in seconds. */
    public double start(int position) {
        return syllables.get(position).start();
    }

    /** When the syllable at {@code position} ends, in seconds. */
    public double end(int position) {
        return syllables.get(position).end();
    }

    /** Index in the transcript of the utterance that {@code position} belongs to. */
    public int utterance(int position) {
        return syllables.get(position).utterance();
    }

    /** From the start of the syllable at {@code from} to the end of the one before {@code to}. */
    public Span span(int from, int to) {
        return new Span(start(from), Math.max(start(from), end(to - 1)));
    }

    /** Whether no long pause interrupts between the two positions. */
    public boolean isOnePiece(int one, int other) {
        return runs[one] == runs[other];
    }

    /** The position after the last one that no long pause separates from {@code position}. */
    int endOfPiece(int position) {
        int end = position + 1;
        while (end < runs.length && isOnePiece(position, end)) {
            end++;
        }
        return end;
    }

    /** Mean confidence of the recogniser over the syllables from {@code from} to before {@code to}. */
    public double confidence(int from, int to) {
        return syllables.subList(from, to).stream()
                .mapToDouble(Syllable::confidence)
                .average()
                .orElse(0);
    }

    /** The first position that starts at or after that many seconds; {@link #size()} when none does. */
    public int positionAt(double seconds) {
        return IntStream.range(0, size())
                .filter(i -> start(i) >= seconds)
                .findFirst()
                .orElse(size());
    }

    /** The characters from {@code from} to before {@code to}, without the words around them. */
    public String text(int from, int to) {
        return syllables.subList(from, to).stream()
                .map(s -> Character.toString(s.character()))
                .collect(Collectors.joining());
    }

    /**
     * Whether the syllables from {@code from} to before {@code to} are whole words as the recogniser wrote them; never of
     * an utterance that came as text without words.
     */
    public boolean areWholeWords(int from, int to) {
        return syllables.get(from).word() >= 0
                && syllables.get(from).first()
                && (to == size() || syllables.get(to).first());
    }

    /** Whether the syllables from {@code from} to before {@code to} begin or end in the middle of a recognised word. */
    public boolean cutAWord(int from, int to) {
        return syllables.get(from).word() >= 0 && !areWholeWords(from, to);
    }

    /** The recognised words that carry the syllables from {@code from} to before {@code to}, whole. */
    public String quote(int from, int to) {
        return syllables.subList(from, to).stream()
                .map(s -> new int[] {s.utterance(), s.word()})
                .map(this::words)
                .distinct()
                .map(Quoted::text)
                .collect(Collectors.joining(" "));
    }

    private Quoted words(int[] place) {
        Utterance utterance = utterances.get(place[0]);
        String text = place[1] < 0
                ? utterance.text()
                : utterance.words().get(place[1]).text();
        return new Quoted(place[0], place[1], text);
    }

    private record Quoted(int utterance, int word, String text) {}
}
