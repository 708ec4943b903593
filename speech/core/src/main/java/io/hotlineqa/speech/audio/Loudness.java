package io.hotlineqa.speech.audio;

import java.util.Arrays;

/**
 * How loud a channel is, frame by frame of 20 ms. Below 120 Hz a telephone carries no voice, only hum, rumble and
 * offsets of the line; a high-pass keeps them out of the measure.
 */
final class Loudness {
    static final int FRAMES_A_SECOND = 50;
    /** The level of digital silence, in dB below full scale. */
    static final int SILENT = -100;

    private static final double LOWEST_HERTZ = 120;
    private static final double FULL_SCALE = 32768.0 * 32768.0;

    private final int frameSamples;
    /** The high-pass: how much of the last output it keeps, and what makes it pass the highest tones as they are. */
    private final float memory;

    private final double gain;
    private float[] powers = new float[1024];
    private int frames;
    private int count;
    private float input;
    private float passed;
    private double squares;

    Loudness(int sampleRate) {
        this.frameSamples = Math.max(1, sampleRate / FRAMES_A_SECOND);
        this.memory = (float) Math.exp(-2 * Math.PI * LOWEST_HERTZ / sampleRate);
        this.gain = (1 + memory) / 2;
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
        float last = input;
        float high = passed;
        double power = squares;
        for (int i = from; i < to; i++) {
            high = memory * high + (pcm[i] - last);
            last = pcm[i];
            power += high * high;
        }
        input = last;
        passed = high;
        squares = power;
        count += to - from;
    }

    private void close() {
        if (frames == powers.length) {
            powers = Arrays.copyOf(powers, 2 * frames);
        }
        powers[frames++] = (float) (gain * gain * squares / count / FULL_SCALE);
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
