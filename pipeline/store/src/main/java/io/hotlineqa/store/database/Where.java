package io.hotlineqa.store.database;

import java.util.HashMap;
import java.util.Map;

/** A condition that grows, with the values that it speaks of. A value that is null or an empty text asks for nothing. */
public final class Where {
    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();

    /** Adds a condition. */
    public Where and(String condition) {
        conditions.append(" and ").append(condition);
        return this;
    }

    /** Adds a condition that speaks of this value, unless that asks for nothing. */
    public Where and(String condition, String name, Object value) {
        return isAsked(value) ? and(condition).with(name, value) : this;
    }

    /** Adds that there is such a row, unless nothing is asked of it. */
    public Where andAny(String row, Where asked) {
        if (asked.conditions.isEmpty()) {
            return this;
        }
        values.putAll(asked.values);
        return and("exists (select from " + row + asked.conditions + ")");
    }

    /** Gives a value that a condition speaks of, unless that asks for nothing. */
    public Where with(String name, Object value) {
        if (isAsked(value)) {
            values.put(name, value);
        }
        return this;
    }

    private static boolean isAsked(Object value) {
        return value != null && !"".equals(value);
    }

    public Map<String, Object> values() {
        return values;
    }

    @Override
    public String toString() {
        return " where true" + conditions;
    }
}
