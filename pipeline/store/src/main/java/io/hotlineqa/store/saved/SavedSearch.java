package io.hotlineqa.store.saved;

import io.hotlineqa.store.database.RefusedException;
import java.time.Instant;

/**
 * A search that somebody keeps.
 *
 * @param id of the saved search
 * @param owner who keeps it
 * @param name what they call it
 * @param query in the query language
 * @param sort the order of its hits
 * @param shared whether others find it in their lists; what they find with it is what they themselves may see
 * @param alert whether its owner is told of new hits
 * @param savedAt when it was last saved
 */
public record SavedSearch(
        long id, String owner, String name, String query, String sort, boolean shared, boolean alert, Instant savedAt) {
    /** The longest name. */
    public static final int LONGEST_NAME = 60;

    public SavedSearch {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new RefusedException(RefusedException.Why.NAME_NEEDED, "1 to " + LONGEST_NAME + " characters");
        }
    }

    /** One that is not kept yet. */
    public static SavedSearch of(String owner, String name, String query, String sort, boolean shared, boolean alert) {
        return new SavedSearch(0, owner, name.strip(), query, sort, shared, alert, Instant.EPOCH);
    }
}
