package io.hotlineqa.store.database;

import java.util.List;
import java.util.function.Function;

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

    /**
     * A part of a list that is there as a whole; behind its end the last part.
     *
     * @param number 0 for the first page
     */
    public static <T> Page<T> of(List<T> all, int number, int size) {
        int page = numberWithin(all.size(), number, size);
        int from = page * size;
        return new Page<>(all.subList(from, Math.min(all.size(), from + size)), page, size, all.size());
    }

    /** The page that is read when this one is asked for: the last one where there are not that many. */
    static int numberWithin(long total, int number, int size) {
        return (int) Math.min(Math.max(number, 0), Math.max(0, (total - 1) / size));
    }

    /** The same part with what these rows stand for. */
    public <R> Page<R> with(Function<List<T>, List<R>> rows) {
        return new Page<>(rows.apply(this.rows), number, size, total);
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
