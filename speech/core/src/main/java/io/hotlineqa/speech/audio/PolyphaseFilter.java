package io.hotlineqa.speech.audio;

/**
 * The low-pass filter between two sample rates: a sinc under a Kaiser window, cut into one short filter for each place
 * an output sample can have between two input samples. Immutable; serves all channels and calls of its rates.
 */
public final class PolyphaseFilter {
    /** Zero crossings of the sinc on each side: with the window below 80 dB of rejection within a narrow transition. */
    private static final int CROSSINGS = 32;
    /** Kaiser's shape for 80 dB. */
    private static final double SHAPE = 7.857;
    /** Where the pass band ends, as a share of the lower rate's half: the transition ends at the half itself. */
    private static final double PASS_BAND = 0.92;

    private final int up;
    private final int down;
    private final int taps;
    private final float[][] phases;

    private PolyphaseFilter(int up, int down) {
        this.up = up;
        this.down = down;
        double cutoff = PASS_BAND * Math.min(1.0, up / (double) down);
        int half = (int) Math.ceil(CROSSINGS / cutoff);
        this.taps = 2 * half;
        this.phases = new float[up][];
        for (int phase = 0; phase < up; phase++) {
            phases[phase] = phase(phase / (double) up, half, cutoff);
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

    /** The output sample in that phase whose first input is at {@code at}. */
    float sample(int phase, short[] input, int at) {
        float[] weights = phases[phase];
        float sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * input[at + i];
        }
        return sum;
    }
}
