package io.hotlineqa.store.account;

import java.time.Instant;
import org.jdbi.v3.core.mapper.reflect.ColumnName;

/**
 * One time a drop was worked on.
 *
 * @param id grows with time
 * @param drop the drop's name
 * @param startedAt when the work began
 * @param endedAt null while it goes on, or when it was killed
 * @param engineId the speech model
 * @param rulebookId the rulebook
 * @param rulebookVersion its version
 * @param software name and version of this product
 */
public record Run(
        long id,
        @ColumnName("drop_name") String drop,
        Instant startedAt,
        Instant endedAt,
        String engineId,
        String rulebookId,
        String rulebookVersion,
        String software) {}
