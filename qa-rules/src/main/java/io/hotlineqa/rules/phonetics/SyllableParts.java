package io.hotlineqa.rules.phonetics;

/**
 * A syllable taken apart. "Final" is a Java keyword, hence {@code rime}.
 *
 * @param initial the consonant it starts with, {@code -} when it starts with a vowel
 * @param rime the rest, as written in pinyin
 */
public record SyllableParts(String initial, String rime) {
    /** Takes a syllable apart. */
    public static SyllableParts of(String syllable) {
        int length = initialLength(syllable);
        String initial = length == 0 ? "-" : syllable.substring(0, length);
        return new SyllableParts(initial, umlaut(initial, syllable.substring(length)));
    }

    private static int initialLength(String syllable) {
        if (syllable.length() > 2 && syllable.charAt(1) == 'h' && "zcs".indexOf(syllable.charAt(0)) >= 0) {
            return 2;
        }
        return syllable.length() > 1 && "aeiouv".indexOf(syllable.charAt(0)) < 0 ? 1 : 0;
    }

    /** After j, q, x and y pinyin writes u for ü. */
    private static String umlaut(String initial, String rime) {
        return "jqxy".contains(initial) && rime.startsWith("u") ? "v" + rime.substring(1) : rime;
    }
}
