package io.hotlineqa.store.incident;

import java.time.Instant;
import java.util.List;

/**
 * What has to be looked at again because calls have changed or time has passed.
 *
 * @param until when the latest stored call started that is not in the future: until then calls are known
 * @param marks the notes of changed calls that were there
 * @param keys how many callers and areas there are to look at
 */
public record DueIncidents(Instant until, List<Long> marks, long keys) {
    public DueIncidents {
        marks = List.copyOf(marks);
    }

    /** Whether nothing can have changed. */
    public boolean isEmpty() {
        return keys == 0 && marks.isEmpty();
    }
}
