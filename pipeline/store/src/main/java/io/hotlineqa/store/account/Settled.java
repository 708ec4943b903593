package io.hotlineqa.store.account;

import org.jdbi.v3.core.mapper.reflect.ColumnName;

/**
 * The file under which a recording reached its end.
 *
 * @param sha256 the recording
 * @param drop the drop's name
 * @param file path relative to that drop's root
 * @param state {@link FileState#SCORED} or {@link FileState#QUARANTINED}
 */
public record Settled(
        String sha256, @ColumnName("drop_name") String drop, String file, FileState state) {

    /** How a duplicate of it names the file: its path in that drop, with the drop before it where it lies in another. */
    public String nameIn(String duplicatesDrop) {
        return drop.equals(duplicatesDrop) ? file : drop + "/" + file;
    }
}
