package io.hotlineqa.jobs.remote;

/**
 * What became of a fetch.
 *
 * @param objects that the drop has in the store, but for what is hidden or not yet there
 * @param fetched those of them that were new
 * @param bytes of the new ones
 * @param unverified new ones for which the store gave no checksum, so that only their length was compared
 */
public record Fetched(int objects, int fetched, long bytes, int unverified) {}
