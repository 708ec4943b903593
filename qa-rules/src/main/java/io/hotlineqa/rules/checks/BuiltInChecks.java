package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.spi.CheckType;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The kinds of check that rulebooks may name. */
public final class BuiltInChecks {
    /** By name, in alphabetical order. */
    public static final Map<String, CheckType> ALL = Collections.unmodifiableMap(new TreeMap<>(Map.ofEntries(
            Map.entry("checklist", ChecklistCheck::new),
            Map.entry("closing", ClosingCheck::new),
            Map.entry("combine", CombineCheck::new),
            Map.entry("first-word", FirstWordCheck::new),
            Map.entry("flow", FlowCheck::new),
            Map.entry("follow", FollowCheck::new),
            Map.entry("hangup", HangupCheck::new),
            Map.entry("hours", HoursCheck::new),
            Map.entry("length", LengthCheck::new),
            Map.entry("loudness", LoudnessCheck::new),
            Map.entry("metadata", MetadataCheck::new),
            Map.entry("opening", OpeningCheck::new),
            Map.entry("overlap", OverlapCheck::new),
            Map.entry("pattern", PatternCheck::new),
            Map.entry("phrase", PhraseCheck::new),
            Map.entry("rate", RateCheck::new),
            Map.entry("repetition", RepetitionCheck::new),
            Map.entry("ring", RingCheck::new),
            Map.entry("silence", SilenceCheck::new),
            Map.entry("similar", SimilarCheck::new),
            Map.entry("topic", TopicCheck::new),
            Map.entry("words", WordsCheck::new))));

    private BuiltInChecks() {}
}
