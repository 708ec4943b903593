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
    private final HeardCosts costs;
    private final float[][] heard;
    private Column last;
    private Column now;

    Aligner(PhraseNet net, HeardCosts costs) {
        this.net = net;
        this.costs = costs;
        heard = new float[net.size()][];
        for (int s = 0; s < heard.length; s++) {
            heard[s] = costs.row(net.state(s).sound);
        }
        last = new Column(net.size());
        now = new Column(net.size());
    }

    /** The best fits that do not overlap, best first, with a score of at least {@code floor}. */
    List<Hit> align(int from, int to, double floor) {
        HeardSyllables syllables = costs.heard();
        List<Hit> ends = new ArrayList<>();
        for (int at = from; at < to; at++) {
            if (at == from || syllables.get(at).run() != syllables.get(at - 1).run()) {
                last.begin(net, at);
            }
            hear(at);
            best(at + 1, floor, ends);
        }
        return ends.isEmpty() ? List.of() : Hit.apart(ends.stream());
    }

    private void hear(int at) {
        float tooMany = costs.tooMany(at);
        for (int s = 0; s < heard.length; s++) {
            hear(s, heard[s][at], tooMany, at);
        }
        Column spare = last;
        last = now;
        now = spare;
    }

    /** The innermost loop: into one state by hearing a syllable too many, by hearing it, or by missing it. */
    private void hear(int s, float hearing, float tooMany, int at) {
        float missed = net.missed(s);
        int own = net.own(s);
        float cost = last.cost[s] + tooMany;
        int start = last.start[s];
        int length = last.length[s];
        for (int p : net.predecessors(s)) {
            boolean first = p == PhraseNet.START;
            float after = hearing + (first ? 0 : last.cost[p]);
            if (after < cost) {
                cost = after;
                start = first ? at : last.start[p];
                length = own + (first ? 0 : last.length[p]);
            }
            float without = missed + (first ? 0 : now.cost[p]);
            if (without < cost) {
                cost = without;
                start = first ? at + 1 : now.start[p];
                length = own + (first ? 0 : now.length[p]);
            }
        }
        now.take(s, cost, start, length);
    }

    private void best(int end, double floor, List<Hit> ends) {
        for (int s : net.exits()) {
            double score = 1 - last.cost[s] / last.length[s];
            if (score >= floor && last.start[s] < end) {
                ends.add(new Hit(last.start[s], end, Math.round(score * 1000) / 1000.0));
            }
        }
    }
}
