package io.hotlineqa.store.call;

import java.time.Instant;

/**
 * Everything stored of one call.
 *
 * @param id of the stored call
 * @param sha256 the recording
 * @param callId the switchboard's
 * @param startedAt null when unknown
 * @param direction {@code inbound}, {@code outbound} or null
 * @param agentId null when unknown
 * @param agentName null when unknown
 * @param callerNumber null when unknown
 * @param queue null when unknown
 * @param durationSeconds length of the recording
 * @param channels number of channels; 0 when unknown
 * @param engineId what heard it; null when unknown
 * @param attributes what else came with the call, as a JSON object
 * @param transcript the transcript's line
 * @param scorecard the current scorecard's id
 * @param card the current scorecard's line
 * @param drop the drop of the recording
 * @param file its path in that drop
 */
public record StoredCall(
        long id,
        String sha256,
        String callId,
        Instant startedAt,
        String direction,
        String agentId,
        String agentName,
        String callerNumber,
        String queue,
        double durationSeconds,
        int channels,
        String engineId,
        String attributes,
        String transcript,
        long scorecard,
        String card,
        String drop,
        String file) {

    /** The same call with other lines and another name of its file, such as ones without personal data. */
    public StoredCall with(String otherTranscript, String otherCard, String otherFile) {
        return new StoredCall(
                id,
                sha256,
                callId,
                startedAt,
                direction,
                agentId,
                agentName,
                callerNumber,
                queue,
                durationSeconds,
                channels,
                engineId,
                attributes,
                otherTranscript,
                scorecard,
                otherCard,
                drop,
                otherFile);
    }
}
