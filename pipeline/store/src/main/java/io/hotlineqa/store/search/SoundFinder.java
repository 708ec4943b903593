package io.hotlineqa.store.search;

import io.hotlineqa.rules.phonetics.Confusions;
import io.hotlineqa.rules.phonetics.Readings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what sounds like a phrase: the cheapest way to hear each stretch for it, by the confusions of the rulebook's
 * own matching. Serves one search; not safe for use by several threads.
 */
final class SoundFinder implements Finder {
    /** A syllable that costs more is not counted as heard by the cheap test. */
    private static final float NEAR = 0.5f;

    private static final byte IS_NEAR = 1;
    private static final byte IS_FAR = 2;

    private static final double USUAL_FLOOR = 0.62;
    private static final Confusions CONFUSIONS = Confusions.shipped();

    private final int length;
    private final float[][] costs;
    private final float[] missed;
    private final float[][] byCharacter = new float[Character.MAX_VALUE + 1][];
    private final byte[] nearness = new byte[Character.MAX_VALUE + 1];
    private final double floor;
    private final int needed;
    private float[] cost;
    private int[] start;
    private float[] lastCost;
    private int[] lastStart;

    SoundFinder(String phrase) {
        length = phrase.length();
        costs = new float[length][];
        missed = new float[length];
        for (int i = 0; i < length; i++) {
            short[] readings = Readings.of(phrase.charAt(i));
            costs[i] = CONFUSIONS.costs(readings);
            missed[i] = CONFUSIONS.oneMissing(readings);
        }
        floor = floor(length);
        needed = (int) Math.max(1, Math.ceil(length - (1 - floor) * length / NEAR));
        cost = new float[length + 1];
        start = new int[length + 1];
        lastCost = new float[length + 1];
        lastStart = new int[length + 1];
    }

    /** Short phrases demand exactness: one wrong syllable of two leaves nothing to recognise. */
    static double floor(int syllables) {
        return switch (syllables) {
            case 1 -> 0.9;
            case 2 -> 0.8;
            case 3 -> 0.72;
            default -> USUAL_FLOOR;
        };
    }

    @Override
    public List<Match> find(Talk talk) {
        List<Match> ends = new ArrayList<>();
        List<Turn> turns = talk.turns();
        for (int first = 0; first < turns.size(); ) {
            int last = first;
            while (last + 1 < turns.size()
                    && turns.get(last + 1).run() == turns.get(first).run()) {
                last++;
            }
            int from = turns.get(first).from();
            int to = turns.get(last).to();
            if (mayBeIn(talk, from, to)) {
                align(talk, from, to, ends);
            }
            first = last + 1;
        }
        return apart(ends);
    }

    /** The cheap test: whether enough syllables of the phrase are heard close together. */
    private boolean mayBeIn(Talk talk, int from, int to) {
        int window = length + 2;
        int near = 0;
        for (int at = from; at < to; at++) {
            near += isNear(talk.at(at)) ? 1 : 0;
            near -= at - window >= from && isNear(talk.at(at - window)) ? 1 : 0;
            if (near >= needed) {
                return true;
            }
        }
        return false;
    }

    private boolean isNear(char character) {
        byte known = nearness[character];
        if (known == 0) {
            known = costsOf(character)[length + 1] <= NEAR ? IS_NEAR : IS_FAR;
            nearness[character] = known;
        }
        return known == IS_NEAR;
    }

    /** What it costs to hear a character for each of the phrase, to hear it at all, and the least of the former. */
    private float[] costsOf(char character) {
        float[] known = byCharacter[character];
        if (known == null) {
            known = costs(Readings.of(character));
            byCharacter[character] = known;
        }
        return known;
    }

    private float[] costs(short[] readings) {
        float[] all = new float[length + 2];
        Arrays.fill(all, 1);
        for (short reading : readings) {
            for (int i = 0; i < length; i++) {
                all[i] = Math.min(all[i], costs[i][reading]);
                all[length + 1] = Math.min(all[length + 1], all[i]);
            }
        }
        all[length] = readings.length == 0 ? 0 : CONFUSIONS.oneTooMany(readings);
        return all;
    }

    private void align(Talk talk, int from, int to, List<Match> ends) {
        begin(from);
        for (int at = from; at < to; at++) {
            hear(costsOf(talk.at(at)), at);
            double quality = 1 - lastCost[length] / length;
            if (quality >= floor && lastStart[length] <= at) {
                ends.add(new Match(lastStart[length], at + 1, quality));
            }
        }
    }

    private void begin(int from) {
        Arrays.fill(lastStart, from);
        lastCost[0] = 0;
        for (int i = 1; i <= length; i++) {
            lastCost[i] = lastCost[i - 1] + missed[i - 1];
        }
    }

    private void hear(float[] heard, int at) {
        cost[0] = 0;
        start[0] = at + 1;
        for (int i = 1; i <= length; i++) {
            take(i, lastCost[i - 1] + heard[i - 1], lastStart[i - 1] > at ? at : lastStart[i - 1]);
            offer(i, lastCost[i] + heard[length], lastStart[i]);
            offer(i, cost[i - 1] + missed[i - 1], start[i - 1]);
        }
        float[] spareCost = lastCost;
        lastCost = cost;
        cost = spareCost;
        int[] spareStart = lastStart;
        lastStart = start;
        start = spareStart;
    }

    private void take(int i, float price, int since) {
        cost[i] = price;
        start[i] = since;
    }

    private void offer(int i, float price, int since) {
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
