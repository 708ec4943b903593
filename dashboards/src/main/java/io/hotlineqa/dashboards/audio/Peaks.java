package io.hotlineqa.dashboards.audio;

import java.util.ArrayList;
import java.util.List;

/** Collects the highest level of each block of one channel. */
final class Peaks {
    private static final int FULL = 32768;
    private static final int PERCENT = 100;

    private final List<Integer> levels = new ArrayList<>();

    void add(short[] block, int samples) {
        int highest = 0;
        for (int i = 0; i < samples; i++) {
            highest = Math.max(highest, Math.abs(block[i]));
        }
        levels.add(highest * PERCENT / FULL);
    }

    /** At most {@code most} levels, each the highest of as many blocks. */
    int[] atMost(int most) {
        int together = Math.max(1, (levels.size() + most - 1) / most);
        int[] fewer = new int[(levels.size() + together - 1) / together];
        for (int i = 0; i < levels.size(); i++) {
            fewer[i / together] = Math.max(fewer[i / together], levels.get(i));
        }
        return fewer;
    }
}
