package io.hotlineqa.store.review;

import java.time.Instant;

/**
 * An agent's appeal against one result.
 *
 * @param id to answer it by
 * @param ruleId which result
 * @param reason the agent's
 * @param actor the agent's user name
 * @param at when
 * @param answer null until answered
 * @param granted whether the agent was right; null until answered
 * @param answeredBy null until answered
 */
public record Appeal(
        long id,
        String ruleId,
        String reason,
        String actor,
        Instant at,
        String answer,
        Boolean granted,
        String answeredBy) {
    /** The same with other words, such as ones without personal data. */
    public Appeal with(String otherReason, String otherAnswer) {
        return new Appeal(id, ruleId, otherReason, actor, at, otherAnswer, granted, answeredBy);
    }
}
