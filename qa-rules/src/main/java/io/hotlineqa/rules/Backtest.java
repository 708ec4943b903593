package io.hotlineqa.rules;

import io.hotlineqa.speech.Transcript;
import java.util.ArrayList;
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
     * How the hits of a rule change.
     *
     * @param added calls that only the newer rulebook accuses
     * @param removed calls that only the older one does
     */
    public record Hits(int added, int removed) {
        Hits plus(Hits other) {
            return new Hits(added + other.added, removed + other.removed);
        }
    }

    /** A call whose score or hits change. */
    public record Changed(String callId, double before, double after, List<String> rules) {}

    private final Inspector older;
    private final Inspector newer;
    private final Map<String, Hits> hits = new TreeMap<>();
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
        Map<String, Hits> differences = new TreeMap<>();
        note(after, before, new Hits(1, 0), differences);
        note(before, after, new Hits(0, 1), differences);
        differences.forEach((rule, hit) -> hits.merge(rule, hit, Hits::plus));
        if (!differences.isEmpty() || before.score() != after.score()) {
            changed.add(new Changed(call.callId(), before.score(), after.score(), List.copyOf(differences.keySet())));
        }
    }

    private static void note(Scorecard one, Scorecard other, Hits hit, Map<String, Hits> differences) {
        one.results().stream()
                .filter(r -> r.outcome() == Outcome.VIOLATED && !isViolated(other, r.ruleId()))
                .forEach(r -> differences.merge(r.ruleId(), hit, Hits::plus));
    }

    private static boolean isViolated(Scorecard card, String rule) {
        return card.results().stream().anyMatch(r -> r.ruleId().equals(rule) && r.outcome() == Outcome.VIOLATED);
    }

    /** How many calls were judged. */
    public long calls() {
        return calls;
    }

    /** Rules whose hits change, by id. */
    public Map<String, Hits> hits() {
        return Map.copyOf(hits);
    }

    /** The calls that change, in the order given. */
    public List<Changed> changed() {
        return List.copyOf(changed);
    }
}
