package io.hotlineqa.rules.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * Fits one phrase to a stretch of heard syllables: the cheapest way from any start through the network, where each step
 * hears a syllable for a state, hears one too many, or misses one. Serves one stretch; not safe for use by several
 * threads.
 */
final class Aligner {
    private final PhraseNet net;
    private final Allowance allowance;
    private final HeardCosts costs;
    /** The states that a fit may go through, in order. */
    private final int[] states;

    private Column last;
    private Column now;

    Aligner(PhraseNet net, Allowance allowance, HeardCosts costs, int[] states) {
        this.net = net;
        this.allowance = allowance;
        this.costs = costs;
        this.states = states;
        last = new Column(net, allowance);
        now = new Column(net, allowance);
    }

    /** The best fits that do not overlap, best first. */
    List<Hit> align(int from, int to) {
        HeardSyllables syllables = costs.heard();
        List<Hit> ends = new ArrayList<>();
        for (int at = from; at < to; at++) {
            if (at == from || !syllables.isOnePiece(at - 1, at)) {
                last.begin(at);
            }
            hear(at);
            best(at + 1, ends);
        }
        return ends.isEmpty() ? List.of() : Hit.apart(ends);
    }

    private void hear(int at) {
        float tooMany = costs.tooMany(at);
        for (int s : states) {
            now.cost[s] = PhraseNet.NEVER;
            if (leadsOn(s)) {
                hear(s, costs.hearing(net.state(s).sound, at), tooMany, at);
            }
        }
        Column spare = last;
        last = now;
        now = spare;
    }

    /** Whether any way into a state may become a fit. */
    private boolean leadsOn(int s) {
        if (last.leadsOn(s)) {
            return true;
        }
        for (int p : net.predecessors(s)) {
            if (p == PhraseNet.START || last.leadsOn(p) || now.leadsOn(p)) {
                return true;
            }
        }
        return false;
    }

    /** The innermost loop: into one state by hearing a syllable too many, by hearing it, or by missing it. */
    private void hear(int s, float hearing, float tooMany, int at) {
        Column before = last;
        Column here = now;
        float missed = net.missed(s);
        int own = net.own(s);
        here.take(s, before.cost[s] + tooMany, before.start[s], before.length[s]);
        for (int p : net.predecessors(s)) {
            if (p == PhraseNet.START) {
                here.offer(s, hearing, at, own);
                here.offer(s, missed, at + 1, own);
            } else {
                here.offer(s, hearing + before.cost[p], before.start[p], own + before.length[p]);
                here.offer(s, missed + here.cost[p], here.start[p], own + here.length[p]);
            }
        }
        here.close(s);
    }

    private void best(int end, List<Hit> ends) {
        for (int s : net.exits()) {
            double score = 1 - last.cost[s] / last.length[s];
            if (score >= allowance.floor() && last.start[s] < end) {
                ends.add(new Hit(last.start[s], end, Math.round(score * 1000) / 1000.0));
            }
        }
    }
}
