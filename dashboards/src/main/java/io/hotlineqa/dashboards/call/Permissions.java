package io.hotlineqa.dashboards.call;

import static io.hotlineqa.store.call.ReviewState.ANSWERED;
import static io.hotlineqa.store.call.ReviewState.APPEALED;
import static io.hotlineqa.store.call.ReviewState.CLOSED;
import static io.hotlineqa.store.call.ReviewState.OPEN;
import static io.hotlineqa.store.call.ReviewState.PUBLISHED;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.store.call.ReviewState;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.review.Review;
import java.time.Instant;

/**
 * Which forms the page offers; the routes and the store decide again.
 *
 * @param judge say whether the machine is right, and publish
 * @param recall take the publication back
 * @param acknowledge accept the score
 * @param appeal object to a result
 * @param answer answer an appeal
 * @param close have the last word
 * @param remark mark a stretch of the call
 * @param teach put marks into playlists and export them
 * @param assign give the call to a reviewer
 * @param callerNumber see the caller's whole number
 * @param agent see whose call it is
 */
record Permissions(
        boolean judge,
        boolean recall,
        boolean acknowledge,
        boolean appeal,
        boolean answer,
        boolean close,
        boolean remark,
        boolean teach,
        boolean assign,
        boolean callerNumber,
        boolean agent) {
    static Permissions of(Account account, Review review, Instant appealsEnd, boolean named) {
        ReviewState state = review.state();
        boolean judges = account.is(Role.REVIEWER) || account.is(Role.SUPERVISOR);
        boolean agent = account.is(Role.AGENT);
        boolean inTime = appealsEnd != null && Instant.now().isBefore(appealsEnd);
        boolean own = account.getUsername().equals(review.publishedBy());
        return new Permissions(
                judges && state == OPEN,
                judges && review.isUnseen() && (own || account.is(Role.SUPERVISOR)),
                agent && (state == PUBLISHED || state == ANSWERED),
                agent && inTime && (state == PUBLISHED || state == APPEALED),
                judges && state == APPEALED && !own,
                account.is(Role.SUPERVISOR) && review.isPublished() && state != APPEALED && state != CLOSED,
                judges || account.is(Role.TRAINER),
                account.is(Role.TRAINER) || account.is(Role.SUPERVISOR),
                account.is(Role.SUPERVISOR) && state == OPEN,
                judges,
                named);
    }
}
