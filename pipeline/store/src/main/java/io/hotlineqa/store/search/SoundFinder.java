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
    private final int window;
    private final boolean hearsSilence;
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
        window = length + 2;
        hearsSilence = 1 - sum(missed) / length >= floor;
        cost = new float[length + 1];
        start = new int[length + 1];
        lastCost = new float[length + 1];
        lastStart = new int[length + 1];
    }

    private static float sum(float[] costs) {
        float sum = 0;
        for (float cost : costs) {
            sum += cost;
        }
        return sum;
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
            int next = nextRun(turns, first);
            int from = turns.get(first).from();
            int to = turns.get(next - 1).to();
            if (mayBeIn(talk.characters(), from, to)) {
                align(talk, from, to, ends);
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

    /** The cheap test: whether enough syllables of the phrase are heard close together. */
    private boolean mayBeIn(char[] said, int from, int to) {
        int near = 0;
        for (int at = from; at < to; at++) {
            near += isNear(said[at]) ? 1 : 0;
            near -= at - window >= from && isNear(said[at - window]) ? 1 : 0;
            if (near >= needed) {
                return true;
            }
        }
        return false;
    }

    /** Listens only around places where enough syllables are close together, and no longer than until all of it is heard. */
    @Override
    public double best(Talk talk) {
        if (hearsSilence) {
            return Match.best(find(talk));
        }
        float least = length;
        List<Turn> turns = talk.turns();
        for (int first = 0; first < turns.size() && least > 0; ) {
            int next = nextRun(turns, first);
            least = least(
                    talk.characters(),
                    turns.get(first).from(),
                    turns.get(next - 1).to(),
                    least);
            first = next;
        }
        double quality = 1 - least / length;
        return quality >= floor ? quality : 0;
    }

    private float least(char[] said, int from, int to, float known) {
        float least = known;
        int near = 0;
        int heard = -1;
        for (int at = from; at < to && least > 0; at++) {
            near += isNear(said[at]) ? 1 : 0;
            near -= at - window >= from && isNear(said[at - window]) ? 1 : 0;
            if (near >= needed) {
                int begin = Math.max(from, at - window + 1);
                if (heard < begin) {
                    begin(from);
                    heard = begin;
                }
                for (; heard <= at; heard++) {
                    least = Math.min(least, hear(costsOf(said[heard])));
                }
            }
        }
        return least;
    }

    /** The same as hearing with places, where only the cost of the whole phrase matters. */
    private float hear(float[] heard) {
        float before = 0;
        for (int i = 1; i <= length; i++) {
            float price = Math.min(before + heard[i - 1], lastCost[i] + heard[length]);
            before = lastCost[i];
            lastCost[i] = Math.min(price, lastCost[i - 1] + missed[i - 1]);
        }
        return lastCost[length];
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
