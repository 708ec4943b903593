package io.hotlineqa.store.incident;

/**
 * Calls that could be part of no incident.
 *
 * @param withoutCaller inbound calls whose number or start is unknown
 * @param leaksWithoutArea leak reports whose area or start is unknown
 * @param unknownSpeaker calls in which a promise or a leak was heard and nobody knows who spoke
 */
public record UnjudgedContacts(long withoutCaller, long leaksWithoutArea, long unknownSpeaker) {}
