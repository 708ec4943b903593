package io.hotlineqa.rules;

import io.hotlineqa.speech.Transcript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a changed rulebook would have made of past calls. Not safe for use by several threads.
 *
 * <p>Give it calls one by one with {@link #add}, then read what changed.
 */
public final class Backtest {
    /**
     * How a rule judges a call otherwise than before. A rule that a rulebook lacks is clear there.
     *
     * @param before by the older rulebook
     * @param after by the newer one
     */
    public record Move(Standing before, Standing after) {
        /** Whether only the newer rulebook accuses. */
        public boolean isAdded() {
            return accuses(after) && !accuses(before);
        }

        /** Whether only the older one did. */
        public boolean isRemoved() {
            return accuses(before) && !accuses(after);
        }

        private static boolean accuses(Standing standing) {
            return standing == Standing.COUNTED || standing == Standing.REVIEW;
        }
    }

    /** A call whose score, or the standing of a rule, changes; the rules that judge it otherwise by id. */
    public record Changed(String callId, double before, double after, Map<String, Move> rules) {}

    private final Inspector newer;
    private final Map<String, Map<Move, Integer>> moves = new TreeMap<>();
    private final List<Changed> changed = new ArrayList<>();
    private long calls;

    /** @param newer the changed rulebook */
    public Backtest(Rulebook newer) {
        this.newer = new Inspector(newer);
    }

    /** Judges a call by the changed rulebook; {@code before} is what was made of it without the change. */
    public void add(Transcript call, Standings before) {
        calls++;
        Standings after = Standings.of(newer.inspect(call));
        Map<String, Move> differences = differences(before.byRule(), after.byRule());
        differences.forEach((rule, move) ->
                moves.computeIfAbsent(rule, k -> new LinkedHashMap<>()).merge(move, 1, Integer::sum));
        if (!differences.isEmpty() || before.score() != after.score()) {
            changed.add(new Changed(call.callId(), before.score(), after.score(), differences));
        }
    }

    private static Map<String, Move> differences(Map<String, Standing> before, Map<String, Standing> after) {
        Map<String, Move> differences = new TreeMap<>();
        before.forEach((rule, standing) -> note(rule, standing, after.getOrDefault(rule, Standing.CLEAR), differences));
        after.forEach((rule, standing) -> note(rule, before.getOrDefault(rule, Standing.CLEAR), standing, differences));
        return differences;
    }

    private static void note(String rule, Standing before, Standing after, Map<String, Move> differences) {
        if (before != after) {
            differences.put(rule, new Move(before, after));
        }
    }

    /** How many calls were judged. */
    public long calls() {
        return calls;
    }

    /** How many calls each rule judges otherwise, by rule id. */
    public Map<String, Map<Move, Integer>> moves() {
        return moves;
    }

    /** The calls that change, in the order given. */
    public List<Changed> changed() {
        return List.copyOf(changed);
    }
}
