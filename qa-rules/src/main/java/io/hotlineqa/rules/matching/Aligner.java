package io.hotlineqa.rules.matching;

import io.hotlineqa.rules.phonetics.Confusions;
import java.util.ArrayList;
import java.util.Arrays;
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
            boolean interrupted =
                    at == from || heard.get(at).run() != heard.get(at - 1).run();
            if (interrupted) {
                last.begin(net, confusions, at);
            }
            hear(heard.get(at).readings(), at);
            best(at + 1, floor, ends);
        }
        return apart(ends);
    }

    private void hear(short[] sounds, int at) {
        float tooMany = confusions.oneTooMany(sounds);
        for (int s = 0; s < net.size(); s++) {
            now.take(s, last.cost[s] + tooMany, last.start[s], last.length[s]);
            float heard = net.heard(s, sounds, confusions);
            float missed = net.missed(s, confusions);
            for (int p : net.predecessors()[s]) {
                step(s, p, heard, missed, at, net.isSlot(s) ? 0 : 1);
            }
        }
        Column spare = last;
        last = now;
        now = spare;
    }

    private void step(int s, int p, float heard, float missed, int at, int length) {
        if (p == PhraseNet.START) {
            now.offer(s, heard, at, length);
            now.offer(s, missed, at + 1, length);
        } else {
            now.offer(s, last.cost[p] + heard, last.start[p], last.length[p] + length);
            now.offer(s, now.cost[p] + missed, now.start[p], now.length[p] + length);
        }
    }

    private void best(int end, double floor, List<Hit> ends) {
        for (int s : net.exits()) {
            double score = 1 - last.cost[s] / last.length[s];
            if (score >= floor && last.start[s] < end) {
                ends.add(new Hit(last.start[s], end, Math.round(score * 1000) / 1000.0));
            }
        }
    }

    private static List<Hit> apart(List<Hit> ends) {
        ends.sort(Hit.BEST_FIRST);
        List<Hit> chosen = new ArrayList<>();
        for (Hit hit : ends) {
            if (chosen.stream().noneMatch(hit::overlaps)) {
                chosen.add(hit);
            }
        }
        return chosen;
    }

    /** The cheapest way into each state after one more syllable: what it cost, where it began, how many states long. */
    private static final class Column {
        final float[] cost;
        final int[] start;
        final int[] length;

        Column(int size) {
            cost = new float[size];
            start = new int[size];
            length = new int[size];
        }

        /** Nothing heard yet: states can only have been missed. */
        void begin(PhraseNet net, Confusions confusions, int at) {
            Arrays.fill(cost, PhraseNet.NEVER);
            Arrays.fill(length, 1);
            for (int s = 0; s < net.size(); s++) {
                for (int p : net.predecessors()[s]) {
                    miss(net, confusions, s, p, at);
                }
            }
        }

        private void miss(PhraseNet net, Confusions confusions, int s, int p, int at) {
            boolean first = p == PhraseNet.START;
            offer(s, net.missed(s, confusions) + (first ? 0 : cost[p]), at, first ? 1 : length[p] + 1);
        }

        void take(int s, float newCost, int newStart, int newLength) {
            cost[s] = newCost;
            start[s] = newStart;
            length[s] = newLength;
        }

        void offer(int s, float newCost, int newStart, int newLength) {
            if (newCost < cost[s]) {
                take(s, newCost, newStart, newLength);
            }
        }
    }
}
