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
        /** Nothing stands behind the name of a field. */
        VALUE_MISSING,
        /** There is no such place in a call. */
        NO_PLACE,
        /** A place stands apart from the words that it is of. */
        PLACE_APART,
        /** Only what is said can be near, before or after something. */
        NOT_SAID,
        /** The expression cannot be used. */
        NO_PATTERN,
        /** A bracket of the expression is not closed. */
        PATTERN_NOT_CLOSED,
        /** A bracket of the expression closes nothing. */
        PATTERN_CLOSES_NOTHING,
        /** A sign that repeats has nothing before it. */
        PATTERN_REPEATS_NOTHING,
        /** The expression also fits where nothing is said. */
        PATTERN_OF_NOTHING,
        /** The query is too long. */
        TOO_LONG
    }

    private final Problem problem;
    private final int column;
    private final String value;
    private final String valid;
    private final String validChinese;

    QuerySyntaxException(Problem problem, int column, String value, String valid) {
        this(problem, column, value, valid, valid);
    }

    /** @param validChinese what would be right, for readers of Chinese */
    QuerySyntaxException(Problem problem, int column, String value, String valid, String validChinese) {
        super("column " + column + ": " + problem + " '" + value + "'" + (valid.isEmpty() ? "" : "; valid: " + valid));
        this.problem = problem;
        this.column = column;
        this.value = value;
        this.valid = valid;
        this.validChinese = validChinese;
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

    /** The same for a reader of that language. */
    public String valid(Tongue tongue) {
        return tongue == Tongue.CHINESE ? validChinese : valid;
    }
}
