package io.hotlineqa.dashboards.call;

import static io.hotlineqa.store.ReviewState.ANSWERED;
import static io.hotlineqa.store.ReviewState.APPEALED;
import static io.hotlineqa.store.ReviewState.CLOSED;
import static io.hotlineqa.store.ReviewState.OPEN;
import static io.hotlineqa.store.ReviewState.PUBLISHED;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.store.Review;
import io.hotlineqa.store.ReviewState;
import io.hotlineqa.store.Role;

/**
 * Which forms the page offers; the routes and the store decide again.
 *
 * @param judge say whether the machine is right
 * @param publish show the call to its agent
 * @param acknowledge accept the score
 * @param appeal object to a result
 * @param answer answer an appeal
 * @param close have the last word
 * @param callerNumber see the caller's whole number
 */
record Permissions(
        boolean judge,
        boolean publish,
        boolean acknowledge,
        boolean appeal,
        boolean answer,
        boolean close,
        boolean callerNumber) {
    static Permissions of(Account account, Review review) {
        ReviewState state = review.state();
        boolean judges = account.is(Role.REVIEWER) || account.is(Role.SUPERVISOR);
        boolean agent = account.is(Role.AGENT);
        return new Permissions(
                judges && (state == OPEN || state == APPEALED),
                judges && state == OPEN,
                agent && (state == PUBLISHED || state == ANSWERED),
                agent && (state == PUBLISHED || state == APPEALED),
                judges && state == APPEALED,
                account.is(Role.SUPERVISOR) && review.isPublished() && state != APPEALED && state != CLOSED,
                judges);
    }
}
