package io.hotlineqa.speech.audio;

/**
 * The low-pass filter between two sample rates: a sinc under a Kaiser window, cut into one short filter for each place
 * an output sample can have between two input samples. Immutable; serves all channels and calls of its rates.
 */
public final class PolyphaseFilter {
    /** Half the length, in samples of the lower rate: makes the transition end 5 % above that rate's half. */
    private static final int REACH = 22;
    /** Kaiser's shape for 70 dB of rejection. */
    private static final double SHAPE = 6.755;
    /** Where the signal is halved, as a share of the lower rate's half; it passes whole up to 0.85 of it: 3.4 kHz. */
    private static final double CUTOFF = 0.95;

    private final int up;
    private final int down;
    private final int taps;
    private final float[][] phases;

    private PolyphaseFilter(int up, int down) {
        this.up = up;
        this.down = down;
        double scale = Math.min(1.0, up / (double) down);
        int half = 2 * (int) Math.ceil(REACH / scale / 2);
        this.taps = 2 * half;
        this.phases = new float[up][];
        for (int phase = 0; phase < up; phase++) {
            phases[phase] = phase(phase / (double) up, half, CUTOFF * scale);
        }
    }

    /**
     * The filter from one rate to another.
     *
     * @param from samples a second that come in
     * @param to samples a second that go out
     */
    public static PolyphaseFilter between(int from, int to) {
        int divisor = gcd(from, to);
        return new PolyphaseFilter(to / divisor, from / divisor);
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** Weights for an output sample that lies {@code offset} of an input sample after input {@code half - 1}. */
    private static float[] phase(double offset, int half, double cutoff) {
        double[] weights = new double[2 * half];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double distance = i - (half - 1) - offset;
            weights[i] = sinc(distance * cutoff) * window(distance / half);
            sum += weights[i];
        }
        float[] normal = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            normal[i] = (float) (weights[i] / sum);
        }
        return normal;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double window(double x) {
        return Math.abs(x) >= 1 ? 0 : bessel(SHAPE * Math.sqrt(1 - x * x)) / bessel(SHAPE);
    }

    /** The modified Bessel function of the first kind and order zero, by its power series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > 1e-12 * sum; k++) {
            term *= (x / (2 * k)) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    /** Whether the two rates are one, so that samples pass as they are. */
    boolean isIdentity() {
        return up == 1 && down == 1;
    }

    int up() {
        return up;
    }

    int down() {
        return down;
    }

    /** Input samples that one output sample is made of. */
    int taps() {
        return taps;
    }

    /** The output sample in that phase whose first input is at {@code at}; four sums keep the processor busy. */
    float sample(int phase, float[] input, int at) {
        float[] weights = phases[phase];
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i < weights.length; i += 4) {
            a += weights[i] * input[at + i];
            b += weights[i + 1] * input[at + i + 1];
            c += weights[i + 2] * input[at + i + 2];
            d += weights[i + 3] * input[at + i + 3];
        }
        return a + b + c + d;
    }
}
