package io.hotlineqa.store.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what sounds like a phrase: the cheapest way to hear each stretch for it. Serves one search; not safe for use by
 * several threads.
 */
final class SoundFinder implements Finder {
    private final PhraseCosts costs;
    private final SoundAutomaton automaton;
    private final int length;
    private final int tooMuch;
    private final boolean hearsSilence;
    private int[] cost;
    private int[] start;
    private int[] lastCost;
    private int[] lastStart;

    SoundFinder(String phrase) {
        costs = new PhraseCosts(phrase);
        automaton = new SoundAutomaton(costs);
        length = phrase.length();
        tooMuch = costs.most() + 1;
        hearsSilence = costs.allMissed() < tooMuch;
        cost = new int[length + 1];
        start = new int[length + 1];
        lastCost = new int[length + 1];
        lastStart = new int[length + 1];
    }

    @Override
    public List<Match> find(Talk talk) {
        List<Match> ends = new ArrayList<>();
        List<Turn> turns = talk.turns();
        for (int first = 0; first < turns.size(); ) {
            int next = nextRun(turns, first);
            int from = turns.get(first).from();
            int to = turns.get(next - 1).to();
            if (automaton.least(talk.characters(), from, to, tooMuch) < tooMuch) {
                align(talk.characters(), from, to, ends);
            }
            first = next;
        }
        return apart(ends);
    }

    private static int nextRun(List<Turn> turns, int first) {
        int next = first + 1;
        while (next < turns.size() && turns.get(next).run() == turns.get(first).run()) {
            next++;
        }
        return next;
    }

    /** A phrase of fillers such as 嗯 costs little where nothing of it is heard; then it matters where it is. */
    @Override
    public double best(Runs runs) {
        return hearsSilence ? bestAligned(runs) : quality(automaton.least(runs));
    }

    private double bestAligned(Runs runs) {
        List<Match> ends = new ArrayList<>();
        for (int run = 0; run < runs.count(); run++) {
            align(runs.characters(), runs.from(run), runs.to(run), ends);
        }
        return Match.best(ends);
    }

    private double quality(int cost) {
        return cost < tooMuch ? costs.quality(cost) : 0;
    }

    private void align(char[] said, int from, int to, List<Match> ends) {
        begin(from);
        for (int at = from; at < to; at++) {
            hear(automaton.heard(said[at]), at);
            if (lastCost[length] < tooMuch && lastStart[length] <= at) {
                ends.add(new Match(lastStart[length], at + 1, costs.quality(lastCost[length])));
            }
        }
    }

    private void begin(int from) {
        Arrays.fill(lastStart, from);
        lastCost[0] = 0;
        for (int i = 1; i <= length; i++) {
            lastCost[i] = lastCost[i - 1] + costs.missed(i - 1);
        }
    }

    private void hear(int[] heard, int at) {
        cost[0] = 0;
        start[0] = at + 1;
        for (int i = 1; i <= length; i++) {
            take(i, lastCost[i - 1] + heard[i - 1], lastStart[i - 1] > at ? at : lastStart[i - 1]);
            offer(i, lastCost[i] + heard[length], lastStart[i]);
            offer(i, cost[i - 1] + costs.missed(i - 1), start[i - 1]);
        }
        int[] spareCost = lastCost;
        lastCost = cost;
        cost = spareCost;
        int[] spareStart = lastStart;
        lastStart = start;
        start = spareStart;
    }

    private void take(int i, int price, int since) {
        cost[i] = price;
        start[i] = since;
    }

    private void offer(int i, int price, int since) {
        if (price < cost[i]) {
            take(i, price, since);
        }
    }

    private static List<Match> apart(List<Match> ends) {
        if (ends.size() < 2) {
            return ends;
        }
        ends.sort(Match.BEST_FIRST);
        List<Match> chosen = new ArrayList<>();
        for (Match match : ends) {
            if (chosen.stream().noneMatch(match::overlaps)) {
                chosen.add(match);
            }
        }
        chosen.sort(Comparator.comparingInt(Match::from));
        return chosen;
    }
}
