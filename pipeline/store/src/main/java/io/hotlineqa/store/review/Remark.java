package io.hotlineqa.store.review;

import java.time.Instant;

/**
 * A mark on a stretch of a call.
 *
 * @param id of the mark
 * @param startSeconds from the start of the recording
 * @param endSeconds from the start of the recording
 * @param tag what it is for
 * @param ruleId of which rule it is an example; null for none
 * @param text what the person says of it
 * @param actor who says so
 * @param at when
 */
public record Remark(
        long id,
        double startSeconds,
        double endSeconds,
        RemarkTag tag,
        String ruleId,
        String text,
        String actor,
        Instant at) {

    /** The same mark with other words, such as ones without personal data. */
    public Remark with(String otherText) {
        return new Remark(id, startSeconds, endSeconds, tag, ruleId, otherText, actor, at);
    }
}
