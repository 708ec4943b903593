package io.hotlineqa.rules.together;

import java.util.Set;
import java.util.regex.Pattern;

/** Telephone numbers as switchboards write them. */
final class CallerNumber {
    private static final Pattern FILLING = Pattern.compile("[\\s()（）.\\-–—]");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)86");
    /** Shorter ones are extensions and services, not callers; withheld numbers have letters or nothing but zeros. */
    private static final Pattern NUMBER = Pattern.compile("(?=\\d*[1-9])\\d{7,15}");

    private CallerNumber() {}

    /** The number in one spelling; null when it tells nobody apart. */
    static String of(String written, Set<String> shared) {
        if (written == null) {
            return null;
        }
        String plain = FILLING.matcher(written).replaceAll("");
        String number = COUNTRY.matcher(plain).replaceFirst("");
        return NUMBER.matcher(number).matches() && !shared.contains(number) ? number : null;
    }
}
