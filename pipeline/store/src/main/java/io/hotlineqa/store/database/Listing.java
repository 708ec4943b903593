package io.hotlineqa.store.database;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * A long list that is read a page at a time; behind its end the last page is read.
 *
 * @param from what is counted, and what a condition narrows
 * @param rows the query of all rows, without condition and order
 * @param order no two rows equal in it, or pages would overlap
 */
public record Listing(String from, String rows, String order) {
    /** The columns of what is counted. */
    public static Listing of(String columns, String from, String order) {
        return new Listing(from, "select " + columns + from, order);
    }

    /**
     * A page of it.
     *
     * @param number 0 for the first page
     */
    public <T> Page<T> page(Handle handle, Where where, int number, int size, RowMapper<T> mapper) {
        long total = handle.createQuery("select count(*)" + from + where)
                .bindMap(where.values())
                .mapTo(Long.class)
                .one();
        int page = Page.numberWithin(total, number, size);
        return new Page<>(
                handle.createQuery(rows + where + " order by " + order + " limit :size offset :offset")
                        .bindMap(where.values())
                        .bind("size", size)
                        .bind("offset", (long) page * size)
                        .map(mapper)
                        .list(),
                page,
                size,
                total);
    }
}
