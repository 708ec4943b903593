package io.hotlineqa.store.privacy;

import java.time.Instant;

/**
 * A call that stays whatever its age.
 *
 * @param callId the switchboard's
 * @param reason why
 * @param placedBy who said so
 * @param placedAt when
 */
public record CallHold(String callId, String reason, String placedBy, Instant placedAt) {}
