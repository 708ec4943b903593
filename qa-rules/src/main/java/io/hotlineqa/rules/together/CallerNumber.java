package io.hotlineqa.rules.together;

import java.util.Set;
import java.util.regex.Pattern;

/** Telephone numbers as switchboards write them. */
final class CallerNumber {
    private static final Pattern FILLING = Pattern.compile("[\\s()（）.\\-–—]");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)86");
    /** An area without its zero, as it stands behind the country; mobile numbers begin with 1. */
    private static final Pattern AREA = Pattern.compile("^(?=[2-9]\\d{9}$)");
    /** Shorter ones are extensions and services, not callers; withheld numbers have letters or nothing but zeros. */
    private static final Pattern NUMBER = Pattern.compile("(?=\\d*[1-9])\\d{7,15}");

    private CallerNumber() {}

    /** The number in one spelling; null when it tells nobody apart. */
    static String of(String written, Set<String> shared) {
        if (written == null) {
            return null;
        }
        String plain = FILLING.matcher(written).replaceAll("");
        String inland = COUNTRY.matcher(plain).replaceFirst("");
        String number = inland.equals(plain) ? plain : AREA.matcher(inland).replaceFirst("0");
        return NUMBER.matcher(number).matches() && !shared.contains(number) ? number : null;
    }
}
