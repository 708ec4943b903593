package io.hotlineqa.store.search;

import java.text.Normalizer;
import java.util.Locale;

/** What counts of a text: letters, digits and characters, in one width and in small letters. */
final class Characters {
    private Characters() {}

    static String of(String text) {
        String even = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(even.length());
        even.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
