package io.hotlineqa.rules.matching;

import io.hotlineqa.rules.matching.Ways.Pair;
import io.hotlineqa.rules.phonetics.Confusions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds one phrase without an index and without any short cut: what the fast path has to find too, and no more. */
final class Exhaustive {
    private final Confusions confusions;
    private final PhraseNet net;
    private final HeardSyllables heard;
    private final HeardCosts costs;
    private final Allowance allowance;
    private final Set<Pair> farPairs;

    Exhaustive(PhraseFinder finder, Sought sought, HeardSyllables heard, Confusions confusions) {
        this.confusions = confusions;
        this.net = finder.net(sought);
        this.heard = heard;
        this.costs = new HeardCosts(heard, confusions);
        this.allowance = new Allowance(net, sought.floor());
        this.farPairs = new Ways(net).farPairs();
    }

    /** Wherever it fits, in order of time. */
    List<Hit> everywhere() {
        return inOrder(align(0, heard.size()));
    }

    /** Where it fits among enough of its pairs, in order of time. */
    List<Hit> nearPairs() {
        List<Hit> hits = new ArrayList<>();
        boolean[] near = near();
        for (int from = 0; from < near.length; from++) {
            int to = from;
            while (to < near.length && near[to]) {
                to++;
            }
            hits.addAll(align(from, to));
            from = to;
        }
        return inOrder(hits);
    }

    private List<Hit> align(int from, int to) {
        return from == to ? List.of() : new Aligner(net, allowance, costs, net.all()).align(from, to);
    }

    private static List<Hit> inOrder(List<Hit> hits) {
        List<Hit> sorted = new ArrayList<>(hits);
        sorted.sort(Comparator.comparingInt(Hit::from));
        return sorted;
    }

    /** Which positions are, without a long pause between, in reach of enough pairs that are in reach of each other. */
    private boolean[] near() {
        boolean[] near = new boolean[heard.size()];
        Nearness nearness = new Nearness(List.of(net));
        int reach = nearness.reach(0);
        List<Integer> places = places();
        for (int last = nearness.pairs(0) - 1; last < places.size(); last++) {
            int first = places.get(last - nearness.pairs(0) + 1);
            int end = places.get(last);
            for (int at = first - reach; end - first <= reach && at <= end + reach; at++) {
                if (isOneRun(first, end) && at < near.length && isOneRun(at, end)) {
                    near[at] = true;
                }
            }
        }
        return near;
    }

    private List<Integer> places() {
        Set<String> pairs = pairs();
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < heard.size(); at++) {
            boolean alone = !isOneRun(at - 1, at) && !isOneRun(at + 1, at);
            for (int other = alone ? at : at - 1; other >= at - 2; other--) {
                if (other == at || isOneRun(other, at)) {
                    note(other, at, pairs, places);
                }
            }
            farPairs(at, places);
        }
        return places;
    }

    private void farPairs(int at, List<Integer> places) {
        for (Pair pair : farPairs) {
            int before = at - pair.apart() - 1;
            if (isOneRun(before, at) && sounds(pair.one(), before) && sounds(pair.other(), at)) {
                places.add(at);
            }
        }
    }

    private boolean sounds(int state, int at) {
        for (short own : net.state(state).sound.readings) {
            for (short reading : heard.readings(at)) {
                if (confusions.family(own) == confusions.family(reading)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isOneRun(int one, int other) {
        return one >= 0 && one < heard.size() && heard.isOnePiece(one, other);
    }

    private void note(int one, int other, Set<String> pairs, List<Integer> places) {
        for (short a : heard.readings(one)) {
            for (short b : heard.readings(other)) {
                boolean single = net.shortest() == 1 && other - one <= 1 && (isOwn(a) || isOwn(b));
                if (single || pairs.contains(pair(a, b))) {
                    places.add(other);
                }
            }
        }
    }

    private boolean isOwn(short reading) {
        for (int s = 0; s < net.size(); s++) {
            for (short own : net.state(s).sound.readings) {
                if (confusions.family(own) == confusions.family(reading)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Set<String> pairs() {
        Set<String> pairs = new HashSet<>();
        for (int s = 0; s < net.size(); s++) {
            for (int p : net.predecessors(s)) {
                if (p != PhraseNet.START) {
                    add(p, s, pairs);
                    for (int before : net.predecessors(p)) {
                        add(before, s, pairs);
                    }
                }
            }
        }
        return pairs;
    }

    private void add(int one, int other, Set<String> pairs) {
        if (one != PhraseNet.START) {
            for (short a : net.state(one).sound.readings) {
                for (short b : net.state(other).sound.readings) {
                    pairs.add(pair(a, b));
                }
            }
        }
    }

    private String pair(short one, short other) {
        return confusions.family(one) + " " + confusions.family(other);
    }
}
