package io.hotlineqa.rules.language;

import java.util.Random;

/** Writes phrases of every kind. */
final class RandomPhrase {
    private static final String CHARACTERS = "你问我怎么知道喂说吧快慢讲横";

    private RandomPhrase() {}

    static String write(Random random, int depth) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= random.nextInt(3); i++) {
            text.append(part(random, depth));
        }
        return text.toString();
    }

    private static String part(Random random, int depth) {
        String inner = depth == 0 ? "" : write(random, depth - 1);
        return switch (depth == 0 ? 0 : random.nextInt(7)) {
            case 1 -> "(" + inner + "|" + write(random, depth - 1) + ")";
            case 2 -> "[" + inner + "]";
            case 3 -> "<" + random.nextInt(3) + "-" + (3 + random.nextInt(3)) + ">";
            case 4 -> "(" + inner + "){1-2}";
            case 5 -> "@polite;";
            case 6 -> character(random) + "!";
            default -> character(random);
        };
    }

    private static String character(Random random) {
        return String.valueOf(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
}
