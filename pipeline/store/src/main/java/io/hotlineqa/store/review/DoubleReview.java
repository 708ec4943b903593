package io.hotlineqa.store.review;

import java.time.Instant;
import java.util.List;

/**
 * Calls that several people judge without seeing each other's words.
 *
 * @param id of the double review
 * @param name for lists
 * @param expert whose words the others are held against
 * @param reviewers the others
 * @param madeAt when it began
 * @param closedAt when the words were laid open; null while they are blind
 */
public record DoubleReview(
        long id, String name, String expert, List<String> reviewers, Instant madeAt, Instant closedAt) {
    public DoubleReview {
        reviewers = List.copyOf(reviewers);
    }

    /** Whether this user judges in it. */
    public boolean asks(String user) {
        return expert.equals(user) || reviewers.contains(user);
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
