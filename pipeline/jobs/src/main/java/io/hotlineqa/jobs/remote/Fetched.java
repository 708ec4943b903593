package io.hotlineqa.jobs.remote;

/**
 * What became of a fetch.
 *
 * @param objects that the drop has in the store, but for those that are left out
 * @param leftOut because their names are hidden ones or say that they are not yet there
 * @param fetched those of them that were new
 * @param bytes of the new ones
 * @param unverified new ones for which the store gave no checksum, so that only their length was compared
 */
public record Fetched(int objects, int leftOut, int fetched, long bytes, int unverified) {}
