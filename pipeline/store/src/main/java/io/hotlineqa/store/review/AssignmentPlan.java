package io.hotlineqa.store.review;

import io.hotlineqa.store.call.CallQueue;
import io.hotlineqa.store.database.RefusedException;
import io.hotlineqa.store.database.RefusedException.Why;
import java.time.LocalDate;
import java.util.List;

/**
 * Who gets how many calls of which queue, every day.
 *
 * @param id 0 before it is stored
 * @param queue what is given out
 * @param reviewers who gets calls
 * @param each calls for each of them a day, 1 to 200
 * @param hour from which hour of the day on, 0 to 23
 * @param active whether it runs
 * @param lastRun the day on which it last gave out calls; null before the first
 */
public record AssignmentPlan(
        long id, CallQueue queue, List<String> reviewers, int each, int hour, boolean active, LocalDate lastRun) {
    private static final int MOST = 200;
    private static final int LAST_HOUR = 23;

    public AssignmentPlan {
        reviewers = List.copyOf(reviewers);
        if (reviewers.isEmpty()) {
            throw new RefusedException(Why.NO_SUCH_REVIEWER, "a plan names at least one reviewer");
        }
        if (each < 1 || each > MOST) {
            throw new RefusedException(Why.NUMBER_OUT_OF_RANGE, "calls each are not within 1 to " + MOST + ": " + each);
        }
        if (hour < 0 || hour > LAST_HOUR) {
            throw new RefusedException(
                    Why.NUMBER_OUT_OF_RANGE, "an hour is not within 0 to " + LAST_HOUR + ": " + hour);
        }
    }
}
