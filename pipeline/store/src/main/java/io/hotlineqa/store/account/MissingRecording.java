package io.hotlineqa.store.account;

import java.time.Instant;

/**
 * A call on the switchboard's list whose recording is not in the drop.
 *
 * @param file where it should be
 * @param callId null when the list does not say
 * @param startedAt null when the list does not say
 */
public record MissingRecording(String file, String callId, Instant startedAt) {}
