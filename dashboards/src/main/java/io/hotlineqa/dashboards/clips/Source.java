package io.hotlineqa.dashboards.clips;

import com.fasterxml.jackson.databind.JsonNode;
import io.hotlineqa.dashboards.audio.ContentHash;
import io.hotlineqa.dashboards.privacy.StoredLine;
import io.hotlineqa.store.call.StoredCall;
import io.hotlineqa.store.example.PlaylistItem;
import io.hotlineqa.store.review.RemarkTag;

/**
 * Where the words of a part are from, and what it is an example of.
 *
 * @param transcript the line
 * @param transcriptSha256 of the line
 * @param engineId what heard it; null when unknown
 * @param engineSha256 of what heard it; null when unknown
 * @param rulebookId by which the call was scored
 * @param rulebookVersion by which the call was scored
 * @param rulebookSha256 by which the call was scored
 * @param tag what it was marked as; null for none
 * @param ruleId of which rule it is an example; null for none
 * @param note what the list says of it; may be empty
 */
record Source(
        String transcript,
        String transcriptSha256,
        String engineId,
        String engineSha256,
        String rulebookId,
        String rulebookVersion,
        String rulebookSha256,
        RemarkTag tag,
        String ruleId,
        String note) {
    /** As it was when it was put into the list. */
    static Source of(PlaylistItem item) {
        return new Source(
                item.transcript(),
                item.transcriptSha256(),
                item.engineId(),
                item.engineSha256(),
                item.rulebookId(),
                item.rulebookVersion(),
                item.rulebookSha256(),
                item.tag(),
                item.ruleId(),
                item.note());
    }

    /** As the call is now. */
    static Source of(StoredCall call) {
        JsonNode card = StoredLine.read(call.card());
        return new Source(
                call.transcript(),
                ContentHash.of(call.transcript()),
                card.path("model").path("id").asText(null),
                card.path("model").path("sha256").asText(null),
                card.path("rulebook").path("id").asText(null),
                card.path("rulebook").path("version").asText(null),
                card.path("rulebook").path("sha256").asText(null),
                null,
                null,
                "");
    }
}
