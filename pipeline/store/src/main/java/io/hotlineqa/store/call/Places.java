package io.hotlineqa.store.call;

import static io.hotlineqa.store.database.RefusedException.Why.PLACE_OUT_OF_RANGE;

import io.hotlineqa.store.database.RefusedException;
import org.jdbi.v3.core.Handle;

/** Stretches of a recording that people point at. */
public final class Places {
    private Places() {}

    /** Refuses what does not lie within the recording. */
    public static void check(Handle handle, long call, double start, double end) {
        double length = handle.createQuery("select duration_seconds from call where id = :call")
                .bind("call", call)
                .mapTo(Double.class)
                .one();
        if (!(start >= 0 && start <= end && end <= Math.ceil(length))) {
            throw new RefusedException(
                    PLACE_OUT_OF_RANGE, start + " to " + end + " s is not within a call of " + length + " s");
        }
    }
}
