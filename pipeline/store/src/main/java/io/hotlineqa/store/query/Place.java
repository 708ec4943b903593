package io.hotlineqa.store.query;

/**
 * Where in the call something is said.
 *
 * @param from which end is counted from
 * @param unit what is counted
 * @param count 1 to {@link #MOST}
 */
public record Place(End from, Unit unit, int count) {
    /** More than an hour of seconds. */
    public static final int MOST = 9999;

    /** Anywhere. */
    public static final Place ANYWHERE = new Place(End.FIRST, Unit.CALL, 1);

    /** The ends of a call. */
    public enum End {
        FIRST,
        LAST
    }

    /** Seconds, turns of the speaker who is meant, or all of it. */
    public enum Unit {
        SECONDS("s"),
        TURNS("t"),
        CALL("");

        private final String sign;

        Unit(String sign) {
            this.sign = sign;
        }
    }

    public Place {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + ", not " + count);
        }
    }

    @Override
    public String toString() {
        return unit == Unit.CALL ? "" : "@" + (from == End.FIRST ? "first" : "last") + count + unit.sign;
    }
}
