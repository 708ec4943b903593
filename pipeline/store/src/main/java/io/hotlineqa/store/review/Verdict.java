package io.hotlineqa.store.review;

import java.time.Instant;

/**
 * A person's word on one result of the machine.
 *
 * @param ruleId which result
 * @param judgement whether the machine is right
 * @param reason required where the machine is overturned; may be empty else
 * @param actor who says so
 * @param at when
 * @param startSeconds where a missed violation can be heard, from the start of the recording; null for other judgements
 * @param endSeconds where it ends; null for other judgements
 */
public record Verdict(
        String ruleId,
        Judgement judgement,
        String reason,
        String actor,
        Instant at,
        Double startSeconds,
        Double endSeconds) {
    /** The same with another reason, such as one without personal data. */
    public Verdict with(String otherReason) {
        return new Verdict(ruleId, judgement, otherReason, actor, at, startSeconds, endSeconds);
    }
}
