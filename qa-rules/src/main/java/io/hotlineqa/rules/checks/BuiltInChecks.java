package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.spi.CheckType;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The kinds of check that rulebooks may name. */
public final class BuiltInChecks {
    /** By name, in alphabetical order. */
    public static final Map<String, CheckType> ALL = Collections.unmodifiableMap(new TreeMap<>(Map.of(
            "closing", ClosingCheck::new,
            "length", LengthCheck::new,
            "opening", OpeningCheck::new,
            "phrase", PhraseCheck::new,
            "silence", SilenceCheck::new)));

    private BuiltInChecks() {}
}
