package io.hotlineqa.store.query;

/** A query that cannot be read; says where and why. */
public final class QuerySyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What can be wrong. */
    public enum Problem {
        /** Words are missing, such as after a minus sign. */
        WORDS_MISSING,
        /** A quotation mark, a bracket or a slash is not closed. */
        NOT_CLOSED,
        /** A bracket closes nothing. */
        CLOSES_NOTHING,
        /** There is no such field. */
        NO_FIELD,
        /** The field does not take such a value. */
        NO_VALUE,
        /** There is no such place in a call. */
        NO_PLACE,
        /** Only what is said can be near, before or after something. */
        NOT_SAID,
        /** The expression cannot be used. */
        NO_PATTERN,
        /** The query is too long. */
        TOO_LONG
    }

    private final Problem problem;
    private final int column;
    private final String value;
    private final String valid;

    QuerySyntaxException(Problem problem, int column, String value, String valid) {
        super("column " + column + ": " + problem + " '" + value + "'" + (valid.isEmpty() ? "" : "; valid: " + valid));
        this.problem = problem;
        this.column = column;
        this.value = value;
        this.valid = valid;
    }

    public Problem problem() {
        return problem;
    }

    /** Where, from 1. */
    public int column() {
        return column;
    }

    /** The text that is wrong. */
    public String value() {
        return value;
    }

    /** What would be right; may be empty. */
    public String valid() {
        return valid;
    }
}
