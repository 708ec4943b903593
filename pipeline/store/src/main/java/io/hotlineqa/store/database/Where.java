package io.hotlineqa.store.database;

import java.util.HashMap;
import java.util.Map;

/** A condition that grows, with the values that it speaks of. */
public final class Where {
    private final StringBuilder sql = new StringBuilder(" where true");
    private final Map<String, Object> values = new HashMap<>();

    /** Adds a condition. */
    public Where and(String condition) {
        sql.append(" and ").append(condition);
        return this;
    }

    /** Adds a condition on a value, unless that is an empty text: then nothing is asked for. */
    public Where and(String condition, String name, Object value) {
        return "".equals(value) ? this : and(condition).with(name, value);
    }

    /** Gives a value that a condition speaks of, unless that is an empty text. */
    public Where with(String name, Object value) {
        if (!"".equals(value)) {
            values.put(name, value);
        }
        return this;
    }

    public Map<String, Object> values() {
        return values;
    }

    @Override
    public String toString() {
        return sql.toString();
    }
}
