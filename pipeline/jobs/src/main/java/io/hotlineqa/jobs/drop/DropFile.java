package io.hotlineqa.jobs.drop;

/**
 * A file of a drop that should be a recording.
 *
 * @param file path in the drop, with forward slashes
 * @param bytes its size when it was listed
 */
public record DropFile(String file, long bytes) {}
