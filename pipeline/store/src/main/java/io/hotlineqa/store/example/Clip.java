package io.hotlineqa.store.example;

import java.time.Duration;
import java.time.Instant;

/**
 * An exported file of clips.
 *
 * @param id of the export
 * @param maker who made it
 * @param purpose what for
 * @param format of the sound
 * @param parts how many stretches of calls it has
 * @param file its name in the folder of clips
 * @param bytes its size
 * @param sha256 of it
 * @param madeAt when
 * @param expiresAt when its link dies and the file goes
 * @param expired whether the file has gone for that
 */
public record Clip(
        long id,
        String maker,
        String purpose,
        ClipFormat format,
        int parts,
        String file,
        long bytes,
        String sha256,
        Instant madeAt,
        Instant expiresAt,
        boolean expired) {
    /** The longest that a file of clips is kept. */
    public static final Duration LONGEST = Duration.ofDays(365);

    /** The longest purpose. */
    public static final int LONGEST_PURPOSE = 200;

    /** Whether its link is dead. */
    public boolean isOver() {
        return expired || !Instant.now().isBefore(expiresAt);
    }
}
