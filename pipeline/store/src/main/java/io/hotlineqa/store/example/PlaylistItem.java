package io.hotlineqa.store.example;

import io.hotlineqa.store.review.RemarkTag;

/**
 * A stretch of a call as it was when it was put into a playlist: however often the call is heard or scored anew, it keeps
 * the words and the rulebook that it was chosen for.
 *
 * @param id of the item
 * @param call of which call
 * @param callId the switchboard's
 * @param startSeconds from the start of the recording
 * @param endSeconds from the start of the recording
 * @param tag what it was marked as
 * @param ruleId of which rule it is an example; null for none
 * @param note what the list says of it
 * @param sha256 of the recording
 * @param transcript the line that it was chosen for
 * @param transcriptSha256 of that line
 * @param engineId what had heard it; null when unknown
 * @param engineSha256 of what had heard it; null when unknown
 * @param rulebookId by which it was scored
 * @param rulebookVersion by which it was scored
 * @param rulebookSha256 by which it was scored
 * @param changed whether the call was heard or scored otherwise since
 */
public record PlaylistItem(
        long id,
        long call,
        String callId,
        double startSeconds,
        double endSeconds,
        RemarkTag tag,
        String ruleId,
        String note,
        String sha256,
        String transcript,
        String transcriptSha256,
        String engineId,
        String engineSha256,
        String rulebookId,
        String rulebookVersion,
        String rulebookSha256,
        boolean changed) {}
