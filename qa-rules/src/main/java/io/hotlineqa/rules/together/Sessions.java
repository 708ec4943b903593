package io.hotlineqa.rules.together;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Calls of one key in pieces that no incident goes across. */
public final class Sessions {
    private Sessions() {}

    /**
     * The pieces, in order of time.
     *
     * @param calls by {@link CallMark#ORDER}
     * @param reach the longest time between two neighbours in a piece, inclusive
     */
    public static List<List<CallMark>> of(List<CallMark> calls, Duration reach) {
        List<List<CallMark>> sessions = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= calls.size(); i++) {
            if (i == calls.size()
                    || calls.get(i).at().isAfter(calls.get(i - 1).at().plus(reach))) {
                sessions.add(calls.subList(from, i));
                from = i;
            }
        }
        return sessions;
    }
}
