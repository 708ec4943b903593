package io.hotlineqa.store.report;

/**
 * Calls whose measure lies within a range.
 *
 * @param from the least
 * @param calls as many as reach it and not the next bin
 */
public record Bin(int from, long calls) {}
