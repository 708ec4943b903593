package io.hotlineqa.dashboards.report;

import java.util.Locale;

/** Names of files that are made of what the switchboard wrote. */
final class FileNames {
    private FileNames() {}

    /** The text where it is harmless; other characters as their code, so that two texts never have one name. */
    static String of(String text) {
        StringBuilder name = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < 128 && (Character.isLetterOrDigit(c) || c == '-')) {
                name.appendCodePoint(c);
            } else {
                name.append(String.format(Locale.ROOT, "_%x_", c));
            }
        });
        return name.toString();
    }
}
