package io.hotlineqa.rules.spi;

import java.util.List;

/**
 * A place near the beginning or the end of a call.
 *
 * @param firstSeconds the words begin within so many seconds from the start of the recording
 * @param lastSeconds they end within so many seconds before the last word of the call, whoever says it
 * @param firstTurns they lie in one of the first turns of who says them
 * @param lastTurns they lie in one of the last turns of who says them
 */
record Ends(double firstSeconds, double lastSeconds, double firstTurns, double lastTurns) {
    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;
    /** Times are kept in milliseconds. */
    private static final double EQUAL = 0.0005;

    static final Ends ANY = new Ends(NO_LIMIT, NO_LIMIT, NO_LIMIT, NO_LIMIT);

    static Ends of(Parameters where) {
        return new Ends(
                where.most("firstSeconds"),
                where.most("lastSeconds"),
                where.most("firstTurns"),
                where.most("lastTurns"));
    }

    boolean hold(Inspection call, Uttered words) {
        return words.start() <= firstSeconds + EQUAL
                && call.lastWord() - words.end() <= lastSeconds + EQUAL
                && holdTurns(call, words);
    }

    private boolean holdTurns(Inspection call, Uttered words) {
        if (firstTurns == NO_LIMIT && lastTurns == NO_LIMIT) {
            return true;
        }
        List<Turn> turns =
                call.turns().stream().filter(t -> t.role() == words.role()).toList();
        int turn = words.turn(call).map(turns::indexOf).orElse(0);
        return turn < firstTurns && turns.size() - 1 - turn < lastTurns;
    }
}
