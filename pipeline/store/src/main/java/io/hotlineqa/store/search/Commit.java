package io.hotlineqa.store.search;

import java.util.Map;

/**
 * What an index knows of itself; written in one step with its documents.
 *
 * @param format of its documents
 * @param database whose calls it holds
 * @param mark everything that ended in the store before it is in the index
 */
record Commit(String format, String database, long mark) {
    static Commit read(Map<String, String> data) {
        return new Commit(
                data.getOrDefault("format", ""),
                data.getOrDefault("database", ""),
                Long.parseLong(data.getOrDefault("mark", "0")));
    }

    Map<String, String> write() {
        return Map.of("format", format, "database", database, "mark", String.valueOf(mark));
    }

    /** Whether it can be gone on with. A mark that the store has not reached belongs to a store that was put back. */
    boolean fits(String store, long reached) {
        return format.equals(Fields.FORMAT) && database.equals(store) && mark <= reached;
    }
}
