package io.hotlineqa.store.account;

/**
 * How far the work on a drop is.
 *
 * @param files of the drop
 * @param ended those that have an end
 * @param bytes of all files
 * @param endedBytes of those that have an end
 * @param audioSeconds length of the scored recordings
 */
public record DropProgress(long files, long ended, long bytes, long endedBytes, double audioSeconds) {}
