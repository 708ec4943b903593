package io.hotlineqa.store.report;

import java.time.Instant;

/**
 * What a person last said of something that the machine found in a call.
 *
 * @param call the call's id in the store
 * @param callId the call
 * @param startedAt when it started; null when unknown
 * @param agentId who took it; null when unknown
 * @param agentName as the switchboard wrote it; null when unknown
 * @param ruleId the rule that found something
 * @param judgement whether people found that right
 * @param reason in their words; empty when they gave none
 * @param actor who said it
 * @param confidence of the machine's match, 0 to 1; null when it has none
 * @param at when it was said
 */
public record LastWord(
        long call,
        String callId,
        Instant startedAt,
        String agentId,
        String agentName,
        String ruleId,
        WordsAsked.Said judgement,
        String reason,
        String actor,
        Double confidence,
        Instant at) {
    /** The same with other words, for those who may not see all of them. */
    public LastWord with(String otherReason) {
        return new LastWord(
                call, callId, startedAt, agentId, agentName, ruleId, judgement, otherReason, actor, confidence, at);
    }
}
