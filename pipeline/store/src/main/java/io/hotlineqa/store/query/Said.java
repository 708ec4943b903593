package io.hotlineqa.store.query;

import java.util.stream.Stream;

/**
 * Something that is said.
 *
 * @param who by whom
 * @param phrase what
 * @param where in which part of the call
 */
public record Said(Speaker who, Phrase phrase, Place where) implements Ask {
    /** These words, by anyone, anywhere. */
    public static Said words(String text) {
        return new Said(Speaker.ANYONE, new Phrase(Phrase.Kind.WORDS, text), Place.ANYWHERE);
    }

    /** Whatever sounds like these words, by anyone, anywhere. */
    public static Said soundsLike(String text) {
        return new Said(Speaker.ANYONE, new Phrase(Phrase.Kind.SOUND, text), Place.ANYWHERE);
    }

    /** The same, by this speaker. */
    public Said by(Speaker speaker) {
        return new Said(speaker, phrase, where);
    }

    /** The same, there. */
    public Said at(Place place) {
        return new Said(who, phrase, place);
    }

    @Override
    public Stream<Said> heard() {
        return Stream.of(this);
    }

    @Override
    public String toString() {
        return who.toString() + phrase + where;
    }
}
