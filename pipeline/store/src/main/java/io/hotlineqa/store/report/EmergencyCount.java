package io.hotlineqa.store.report;

/**
 * People who smell gas and the like.
 *
 * @param calls their calls
 * @param reviewed those of them that a person has published
 */
public record EmergencyCount(long calls, long reviewed) {}
