package io.hotlineqa.store.incident;

import io.hotlineqa.rules.together.IncidentKind;
import io.hotlineqa.rules.together.IncidentState;

/**
 * Incidents of one kind that stand alike.
 *
 * @param kind what their calls show
 * @param state how they stand
 * @param incidents as many
 */
public record IncidentCount(IncidentKind kind, IncidentState state, long incidents) {}
