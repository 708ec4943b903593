package io.hotlineqa.store.example;

import io.hotlineqa.store.review.RemarkTag;
import java.time.Instant;

/**
 * A stretch of a call that shows how it is done, or how it is not.
 *
 * @param id of the mark
 * @param call of which call
 * @param callId the switchboard's
 * @param startedAt of the call; null when unknown
 * @param agentId null when unknown
 * @param agentName null when unknown
 * @param startSeconds from the start of the recording
 * @param endSeconds from the start of the recording
 * @param tag {@link RemarkTag#GOOD_EXAMPLE} or {@link RemarkTag#BAD_EXAMPLE}
 * @param ruleId of which rule; null for none
 * @param text what the person says of it
 * @param actor who says so
 * @param at when
 * @param topic what the call is about; null when unknown
 * @param transcript the transcript's line
 */
public record Example(
        long id,
        long call,
        String callId,
        Instant startedAt,
        String agentId,
        String agentName,
        double startSeconds,
        double endSeconds,
        RemarkTag tag,
        String ruleId,
        String text,
        String actor,
        Instant at,
        String topic,
        String transcript) {}
