package io.hotlineqa.speech;

import java.util.List;

/**
 * What one party said without a long pause.
 *
 * @param channel 0 left, 1 right; 0 for a single channel
 * @param role who speaks on that channel
 * @param start seconds from the start of the recording
 * @param end seconds from the start of the recording
 * @param text the words separated by spaces, or plain text where the recogniser gave no words
 * @param words the words with their times; empty when the recogniser gave none
 */
public record Utterance(int channel, Role role, double start, double end, String text, List<Word> words) {
    public Utterance {
        if (channel < 0) {
            throw new IllegalArgumentException("there is no channel " + channel);
        }
        if (!(start >= 0 && end >= start)) {
            throw new IllegalArgumentException("an utterance ends before it starts: " + start + " to " + end);
        }
        words = List.copyOf(words);
    }

    /** An utterance that spans its words. */
    public static Utterance of(int channel, Role role, List<Word> words) {
        String text = String.join(" ", words.stream().map(Word::text).toList());
        return new Utterance(
                channel, role, words.get(0).start(), words.get(words.size() - 1).end(), text, words);
    }

    /** The same words, said by {@code speaker}. */
    public Utterance by(Role speaker) {
        return new Utterance(channel, speaker, start, end, text, words);
    }

    public Span span() {
        return new Span(start, end);
    }
}
