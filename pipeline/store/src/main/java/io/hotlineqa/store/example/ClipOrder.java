package io.hotlineqa.store.example;

import io.hotlineqa.store.database.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What somebody wants exported.
 *
 * @param maker who
 * @param purpose what for; 1 to {@link Clip#LONGEST_PURPOSE} characters
 * @param format of the sound
 * @param until when its link dies; at most {@link Clip#LONGEST} from now
 * @param parts how many stretches
 * @param calls of which calls
 */
public record ClipOrder(String maker, String purpose, ClipFormat format, Instant until, int parts, Set<Long> calls) {
    public ClipOrder {
        purpose = purpose.strip();
        calls = Set.copyOf(calls);
        if (purpose.isEmpty() || purpose.length() > Clip.LONGEST_PURPOSE) {
            throw new RefusedException(
                    RefusedException.Why.PURPOSE_NEEDED, "1 to " + Clip.LONGEST_PURPOSE + " characters");
        }
        Duration kept = Duration.between(Instant.now(), until);
        if (kept.isNegative() || kept.compareTo(Clip.LONGEST) > 0) {
            throw new RefusedException(RefusedException.Why.DAYS_OUT_OF_RANGE, "until " + until);
        }
    }
}
