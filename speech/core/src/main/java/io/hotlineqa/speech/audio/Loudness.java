package io.hotlineqa.speech.audio;

import java.util.Arrays;

/**
 * How loud a channel is, frame by frame of 20 ms: a full period of mains hum, so that hum measures as steady. What is
 * measured is the power around the frame's mean; an offset of the line is not sound.
 */
final class Loudness {
    static final int FRAMES_A_SECOND = 50;
    /** The level of digital silence, in dB below full scale. */
    static final int SILENT = -100;

    private static final double FULL_SCALE = 32768.0 * 32768.0;

    private final int frameSamples;
    private float[] powers = new float[1024];
    private int frames;
    private int count;
    private long sum;
    private long squares;

    Loudness(int sampleRate) {
        this.frameSamples = Math.max(1, sampleRate / FRAMES_A_SECOND);
    }

    void accept(short[] pcm, int samples) {
        int at = 0;
        while (at < samples) {
            int end = Math.min(samples, at + frameSamples - count);
            add(pcm, at, end);
            at = end;
            if (count == frameSamples) {
                close();
            }
        }
    }

    private void add(short[] pcm, int from, int to) {
        long total = 0;
        long power = 0;
        for (int i = from; i < to; i++) {
            total += pcm[i];
            power += pcm[i] * pcm[i];
        }
        sum += total;
        squares += power;
        count += to - from;
    }

    private void close() {
        double mean = sum / (double) count;
        if (frames == powers.length) {
            powers = Arrays.copyOf(powers, 2 * frames);
        }
        powers[frames++] = (float) ((squares / (double) count - mean * mean) / FULL_SCALE);
        sum = 0;
        squares = 0;
        count = 0;
    }

    /** The level of every whole frame, in dB relative to full scale, not below {@link #SILENT}. */
    float[] levels() {
        float[] levels = new float[frames];
        for (int i = 0; i < frames; i++) {
            levels[i] = (float) decibels(powers[i]);
        }
        return levels;
    }

    /** Mean level of the frames {@code from} to before {@code to}. */
    double level(int from, int to) {
        double total = 0;
        for (int i = from; i < to; i++) {
            total += powers[i];
        }
        return decibels(total / (to - from));
    }

    private static double decibels(double power) {
        return Math.max(SILENT, Math.min(0, 10 * Math.log10(power)));
    }
}
