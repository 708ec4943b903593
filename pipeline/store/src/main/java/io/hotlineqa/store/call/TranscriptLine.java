package io.hotlineqa.store.call;

/**
 * A stored transcript.
 *
 * @param call the id of the stored call
 * @param line as it was written
 */
public record TranscriptLine(long call, String line) {}
