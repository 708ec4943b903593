package io.hotlineqa.store.review;

import java.time.Instant;

/**
 * A word on a result, in the list of all.
 *
 * @param id grows with each verdict
 * @param call the id of the stored call
 * @param callId the switchboard's
 * @param ruleId which result
 * @param judgement whether the machine is right
 * @param reason may be empty
 * @param actor who says so
 * @param at when
 */
public record VerdictLine(
        long id,
        long call,
        String callId,
        String ruleId,
        Judgement judgement,
        String reason,
        String actor,
        Instant at) {

    /** The same with another reason, such as one without personal data. */
    public VerdictLine with(String otherReason) {
        return new VerdictLine(id, call, callId, ruleId, judgement, otherReason, actor, at);
    }
}
