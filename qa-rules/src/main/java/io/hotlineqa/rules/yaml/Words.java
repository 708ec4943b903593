package io.hotlineqa.rules.yaml;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Words of a rulebook that stand for constants. */
final class Words {
    private Words() {}

    /** The constant of that name in lower case; nothing when there is none. */
    static <E extends Enum<E>> Optional<E> of(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> c.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
