package io.hotlineqa.testkit;

import java.util.Arrays;
import java.util.Random;

/**
 * One channel of made-up sound, written piece after piece:
 *
 * <pre>
 *   Sound.at(8000).silence(1).talk(2, -20).silence(3).tone(1, 440, -10).samples()
 * </pre>
 *
 * Levels are dB of the mean power relative to full scale; a sine of full scale has -3. The same calls give the same
 * samples. Nothing of it is speech; {@link #talk} only rises and falls like speech.
 */
public final class Sound {
    private static final double SYLLABLE_SECONDS = 0.2;

    private final int sampleRate;
    private final Random random = new Random(20081);
    private double[] samples = new double[0];

    private Sound(int sampleRate) {
        this.sampleRate = sampleRate;
    }

    /** Nothing yet, at this many samples a second. */
    public static Sound at(int sampleRate) {
        return new Sound(sampleRate);
    }

    /** Digital silence. */
    public Sound silence(double seconds) {
        return add(seconds, i -> 0);
    }

    /** A steady sine. */
    public Sound tone(double seconds, double hertz, double level) {
        double amplitude = amplitude(level) * Math.sqrt(2);
        return add(seconds, i -> amplitude * Math.sin(2 * Math.PI * hertz * i / sampleRate));
    }

    /** Steady white noise. */
    public Sound noise(double seconds, double level) {
        double amplitude = amplitude(level);
        return add(seconds, i -> amplitude * random.nextGaussian());
    }

    /** Noise in the rhythm of speech: five syllables a second, between them hardly anything. */
    public Sound talk(double seconds, double level) {
        double amplitude = amplitude(level) * Math.sqrt(8.0 / 3);
        return add(seconds, i -> amplitude * syllable(i / (double) sampleRate) * random.nextGaussian());
    }

    private static double syllable(double second) {
        double arc = Math.sin(Math.PI * second / SYLLABLE_SECONDS);
        return arc * arc;
    }

    /** Adds another sound to all of this one, such as a line's noise to its speech; the longer one counts. */
    public Sound over(Sound other) {
        int longer = Math.max(samples.length, other.samples.length);
        samples = Arrays.copyOf(samples, longer);
        for (int i = 0; i < other.samples.length; i++) {
            samples[i] += other.samples[i];
        }
        return this;
    }

    /** Shifts all of it, as a badly balanced line does; {@code share} of full scale. */
    public Sound offset(double share) {
        samples = Arrays.stream(samples).map(s -> s + share).toArray();
        return this;
    }

    /** Linear 16-bit samples; what is too loud is clipped. */
    public short[] samples() {
        short[] linear = new short[samples.length];
        for (int i = 0; i < linear.length; i++) {
            linear[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.rint(samples[i] * 32768)));
        }
        return linear;
    }

    private Sound add(double seconds, Wave wave) {
        int from = samples.length;
        samples = Arrays.copyOf(samples, from + (int) Math.round(seconds * sampleRate));
        for (int i = from; i < samples.length; i++) {
            samples[i] = wave.at(i - from);
        }
        return this;
    }

    private static double amplitude(double level) {
        return Math.pow(10, level / 20);
    }

    private interface Wave {
        double at(int sample);
    }
}
