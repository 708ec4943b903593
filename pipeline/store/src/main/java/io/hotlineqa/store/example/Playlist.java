package io.hotlineqa.store.example;

import io.hotlineqa.store.database.RefusedException;
import java.time.Instant;

/**
 * Stretches of calls in the order in which they are shown to others.
 *
 * @param id of the playlist
 * @param owner who makes it, and alone changes it
 * @param name what it is called
 * @param note what it is for; may be empty
 * @param shared whether others who may see playlists see it
 * @param madeAt when it was begun
 * @param items how many stretches it has
 */
public record Playlist(long id, String owner, String name, String note, boolean shared, Instant madeAt, int items) {
    /** The longest name. */
    public static final int LONGEST_NAME = 60;

    /** The most stretches of one playlist. */
    public static final int MOST_ITEMS = 100;

    /** Whether it is this user's own. */
    public boolean isOf(String user) {
        return owner.equals(user);
    }

    /** The name without blanks around it, if anything can be called that. */
    static String name(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new RefusedException(RefusedException.Why.NAME_NEEDED, "1 to " + LONGEST_NAME + " characters");
        }
        return stripped;
    }
}
