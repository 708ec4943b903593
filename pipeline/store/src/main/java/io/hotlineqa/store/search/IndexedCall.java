package io.hotlineqa.store.search;

import java.time.Instant;

/**
 * Everything of a call that the index knows, as the store has it.
 *
 * @param id of the stored call
 * @param callId the switchboard's
 * @param startedAt null when unknown
 * @param direction null when unknown
 * @param agentId null when unknown
 * @param agentName null when unknown
 * @param queue null when unknown
 * @param durationSeconds length of the recording
 * @param attributes a JSON object
 * @param engineId null when unknown
 * @param transcript the transcript's line
 * @param rulebook id and version
 * @param score the machine's
 * @param emergency whether people smell gas and the like
 * @param state where its review stands
 * @param humanScore null until published
 * @param appealed whether anybody ever appealed
 * @param tags what people marked stretches of it as, separated by spaces; null when they did not
 * @param results {@code RULE=OUTCOME}, separated by spaces; what a person must confirm is {@code REVIEW}
 * @param topic what the topic's rule says; null when there is no such rule
 */
record IndexedCall(
        long id,
        String callId,
        Instant startedAt,
        String direction,
        String agentId,
        String agentName,
        String queue,
        double durationSeconds,
        String attributes,
        String engineId,
        String transcript,
        String rulebook,
        double score,
        boolean emergency,
        String state,
        Double humanScore,
        boolean appealed,
        String tags,
        String results,
        String topic) {}
