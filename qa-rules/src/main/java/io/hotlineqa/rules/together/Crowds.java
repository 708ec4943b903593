package io.hotlineqa.rules.together;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Where calls crowd: stretches of at most some time that hold enough of them; those that share a call are one. */
final class Crowds {
    private Crowds() {}

    /**
     * The crowds, in order of time.
     *
     * @param calls by {@link CallMark#ORDER}
     * @param within from the first to the last call of a stretch, at most and inclusive
     * @param enough whether the calls of a stretch are enough
     */
    static List<List<CallMark>> of(List<CallMark> calls, Duration within, Predicate<List<CallMark>> enough) {
        List<List<CallMark>> crowds = new ArrayList<>();
        int from = 0;
        int to = 0;
        int end = 0;
        for (int i = 0; i < calls.size(); i++) {
            end = end(calls, i, end, within);
            if (enough.test(calls.subList(i, end))) {
                if (i >= to) {
                    add(crowds, calls, from, to);
                    from = i;
                }
                to = end;
            }
        }
        add(crowds, calls, from, to);
        return crowds;
    }

    private static int end(List<CallMark> calls, int first, int from, Duration within) {
        int end = Math.max(first, from);
        while (end < calls.size()
                && !calls.get(end).at().isAfter(calls.get(first).at().plus(within))) {
            end++;
        }
        return end;
    }

    private static void add(List<List<CallMark>> crowds, List<CallMark> calls, int from, int to) {
        if (to > from) {
            crowds.add(calls.subList(from, to));
        }
    }
}
