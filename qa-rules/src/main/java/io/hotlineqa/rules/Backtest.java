package io.hotlineqa.rules;

import io.hotlineqa.speech.Transcript;
import java.util.ArrayList;
import java.util.HashMap;
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

    private final Inspector older;
    private final Inspector newer;
    private final Map<String, Map<Move, Integer>> moves = new TreeMap<>();
    private final List<Changed> changed = new ArrayList<>();
    private long calls;

    public Backtest(Rulebook older, Rulebook newer) {
        this.older = new Inspector(older);
        this.newer = new Inspector(newer);
    }

    /** Judges a call by both. */
    public void add(Transcript call) {
        calls++;
        Scorecard before = older.inspect(call);
        Scorecard after = newer.inspect(call);
        Map<String, Move> differences = differences(standings(before), standings(after));
        differences.forEach((rule, move) ->
                moves.computeIfAbsent(rule, k -> new LinkedHashMap<>()).merge(move, 1, Integer::sum));
        if (!differences.isEmpty() || before.score() != after.score()) {
            changed.add(new Changed(call.callId(), before.score(), after.score(), differences));
        }
    }

    private static Map<String, Standing> standings(Scorecard card) {
        Map<String, Standing> standings = new HashMap<>();
        card.results().forEach(r -> standings.put(r.ruleId(), Standing.of(r)));
        return standings;
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
