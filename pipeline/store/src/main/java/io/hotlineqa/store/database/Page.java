package io.hotlineqa.store.database;

import java.util.List;

/**
 * A part of a long list.
 *
 * @param rows at most {@code size} of them
 * @param number 0 for the first page
 * @param size rows a page
 * @param total rows of the whole list
 */
public record Page<T>(List<T> rows, int number, int size, long total) {
    /** The most rows that are given at once. */
    public static final int LARGEST = 200;

    public Page {
        rows = List.copyOf(rows);
    }

    public boolean hasPrevious() {
        return number > 0;
    }

    public boolean hasNext() {
        return (number + 1L) * size < total;
    }

    /** How many pages there are, at least 1. */
    public long pages() {
        return Math.max(1, (total + size - 1) / size);
    }
}
