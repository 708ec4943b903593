package io.hotlineqa.store.review;

import io.hotlineqa.store.call.ReviewState;
import java.time.Instant;

/**
 * The review of one call.
 *
 * @param call the id of the stored call
 * @param version grows with every change, also with a new scorecard; who changes it says which one they have seen
 * @param state where it stands
 * @param reviewer who changed it first; null when nobody did
 * @param humanScore the person's score, beside the machine's; null until published
 * @param publishedAt when the agent could first see it; null until then
 * @param publishedBy who published it; null until then
 * @param scorecard the scorecard that was published; null until then: the current one
 * @param assignee who is to review it; null for anybody
 * @param openedAt when its agent first opened it after it was published; null until then
 */
public record Review(
        long call,
        int version,
        ReviewState state,
        String reviewer,
        Double humanScore,
        Instant publishedAt,
        String publishedBy,
        Long scorecard,
        String assignee,
        Instant openedAt) {

    static Review untouched(long call) {
        return new Review(call, 0, ReviewState.OPEN, null, null, null, null, null, null, null);
    }

    /** Whether it is published and its agent has neither seen it nor said anything. */
    public boolean isUnseen() {
        return state == ReviewState.PUBLISHED && openedAt == null;
    }

    /** Whether the agent may see the call. */
    public boolean isPublished() {
        return state != ReviewState.OPEN;
    }
}
