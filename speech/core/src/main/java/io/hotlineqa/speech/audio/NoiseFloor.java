package io.hotlineqa.speech.audio;

import java.util.Arrays;

/**
 * What a channel sounds like when nobody speaks, at every moment. Whoever speaks for ten seconds pauses for half of one;
 * what does not pause is background. So the floor is the loudest level that some ten seconds around the moment hardly
 * ever fall below.
 */
final class NoiseFloor {
    private static final int WINDOW = 10 * Loudness.FRAMES_A_SECOND;
    /** Share of a window that may lie below its floor. */
    private static final double PAUSES = 0.05;

    private final int[] histogram = new int[1 - Loudness.SILENT];

    private NoiseFloor() {}

    /** The floor under each frame, in whole dB, for levels within {@link Loudness#SILENT} to 0. */
    static int[] under(float[] levels) {
        return new NoiseFloor().slide(levels);
    }

    private int[] slide(float[] levels) {
        int window = Math.min(WINDOW, levels.length);
        int[] floor = new int[levels.length];
        Arrays.fill(floor, Loudness.SILENT);
        for (int end = 0; end < levels.length; end++) {
            histogram[bin(levels[end])]++;
            int start = end - window + 1;
            if (start >= 0) {
                raise(floor, start, end, pauseLevel(window));
                histogram[bin(levels[start])]--;
            }
        }
        return floor;
    }

    private static int bin(float level) {
        return Math.round(level) - Loudness.SILENT;
    }

    private static void raise(int[] floor, int start, int end, int level) {
        for (int i = start; i <= end; i++) {
            floor[i] = Math.max(floor[i], level);
        }
    }

    private int pauseLevel(int window) {
        int below = (int) (window * PAUSES);
        int bin = 0;
        while (below >= histogram[bin]) {
            below -= histogram[bin++];
        }
        return bin + Loudness.SILENT;
    }
}
