package io.hotlineqa.store.account;

import java.time.Instant;
import org.jdbi.v3.core.mapper.reflect.ColumnName;

/**
 * The accounting of one drop. A file counts once, whatever its name held before.
 *
 * @param drop its name
 * @param dropped files seen
 * @param scored files with a scorecard
 * @param quarantined files that could not be scored
 * @param duplicates files whose bytes are in another file
 * @param pending files not finished
 * @param audioSeconds length of the scored recordings
 * @param registeredAt when its first file was seen
 * @param settledAt when its last file was finished; null when none was
 */
public record DropSummary(
        @ColumnName("drop_name") String drop,
        long dropped,
        long scored,
        long quarantined,
        long duplicates,
        long pending,
        double audioSeconds,
        Instant registeredAt,
        Instant settledAt) {

    /** Whether every file of the drop has reached an end: dropped = scored + quarantined + duplicates. */
    public boolean complete() {
        return dropped == scored + quarantined + duplicates;
    }
}
