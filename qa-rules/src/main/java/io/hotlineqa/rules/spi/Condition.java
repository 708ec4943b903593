package io.hotlineqa.rules.spi;

import io.hotlineqa.rules.Text;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What kind of call it is. Rules apply only if, or not if, some conditions hold.
 *
 * @param name as the rules refer to it
 * @param title for the reason
 * @param circumstances what must be so, all of it; the first that is not so, or not known, decides
 */
public record Condition(String name, Text title, List<Circumstance> circumstances) {
    /** Whether a condition holds. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN;

        public static Answer of(boolean holds) {
            return holds ? YES : NO;
        }

        /** The other way round. */
        public Answer not() {
            return this == UNKNOWN ? UNKNOWN : of(this == NO);
        }
    }

    public Condition {
        circumstances = List.copyOf(circumstances);
    }

    public Answer of(Inspection call) {
        return circumstances.stream()
                .map(c -> c.of(call))
                .filter(a -> a != Answer.YES)
                .findFirst()
                .orElse(Answer.YES);
    }

    /** The rules that it depends on, by id. */
    public Set<String> rules() {
        return circumstances.stream().flatMap(c -> c.rules().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
