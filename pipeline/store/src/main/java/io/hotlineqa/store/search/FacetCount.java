package io.hotlineqa.store.search;

/**
 * How many found calls have a value.
 *
 * @param value as the query language takes it
 * @param calls at least 1
 */
public record FacetCount(String value, long calls) {}
