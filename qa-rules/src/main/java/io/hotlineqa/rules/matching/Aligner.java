package io.hotlineqa.rules.matching;

import io.hotlineqa.rules.phonetics.Confusions;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits one phrase to a stretch of heard syllables: the cheapest way from any start through the network, where each step
 * hears a syllable for a state, hears one too many, or misses one. Serves one stretch; not safe for use by several
 * threads.
 */
final class Aligner {
    private final PhraseNet net;
    private final Confusions confusions;
    private Column last;
    private Column now;

    Aligner(PhraseNet net, Confusions confusions) {
        this.net = net;
        this.confusions = confusions;
        last = new Column(net.size());
        now = new Column(net.size());
    }

    /** The best fits that do not overlap, best first, with a score of at least {@code floor}. */
    List<Hit> align(HeardSyllables heard, int from, int to, double floor) {
        List<Hit> ends = new ArrayList<>();
        for (int at = from; at < to; at++) {
            if (at == from || heard.get(at).run() != heard.get(at - 1).run()) {
                last.begin(net, at);
            }
            hear(heard.get(at).readings(), at);
            best(at + 1, floor, ends);
        }
        return Hit.apart(ends.stream());
    }

    private void hear(short[] sounds, int at) {
        float tooMany = confusions.oneTooMany(sounds);
        for (int s = 0; s < net.size(); s++) {
            State state = net.state(s);
            now.take(s, last.cost[s] + tooMany, last.start[s], last.length[s]);
            float heard = state.heard(sounds);
            int length = state.isSlot() ? 0 : 1;
            for (int p : state.predecessors) {
                if (p == PhraseNet.START) {
                    now.offer(s, heard, at, length);
                    now.offer(s, state.missed, at + 1, length);
                } else {
                    now.offer(s, last.cost[p] + heard, last.start[p], last.length[p] + length);
                    now.offer(s, now.cost[p] + state.missed, now.start[p], now.length[p] + length);
                }
            }
        }
        Column spare = last;
        last = now;
        now = spare;
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
