package io.hotlineqa.rules.spi;

import io.hotlineqa.rules.matching.Hit;
import io.hotlineqa.speech.Role;
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

    boolean hold(Inspection call, Role role, Hit hit) {
        double start = call.heard(role).start(hit.from());
        double end = call.heard(role).end(hit.to() - 1);
        return start <= firstSeconds + EQUAL
                && call.lastWord() - end <= lastSeconds + EQUAL
                && holdTurns(call, role, hit);
    }

    private boolean holdTurns(Inspection call, Role role, Hit hit) {
        if (firstTurns == NO_LIMIT && lastTurns == NO_LIMIT) {
            return true;
        }
        List<Turn> turns = call.turns().stream().filter(t -> t.role() == role).toList();
        int turn = turns.indexOf(call.turn(role, hit.from()));
        return turn < firstTurns && turns.size() - 1 - turn < lastTurns;
    }
}
