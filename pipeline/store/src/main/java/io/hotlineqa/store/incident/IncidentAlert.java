package io.hotlineqa.store.incident;

/**
 * What somebody should look at.
 *
 * @param bursts of leak reports that nobody has marked as handled
 * @param broken promises that were not kept and that nobody has marked as handled
 */
public record IncidentAlert(long bursts, long broken) {}
