package io.hotlineqa.speech;

/**
 * The precision of everything measured. Rounding happens where a figure is first made, so that one read back from a
 * file equals the one that was written.
 */
public final class Rounded {
    private Rounded() {}

    /** Seconds, to the millisecond. */
    public static double seconds(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    /** A confidence, to the thousandth. */
    public static double confidence(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    /** A level in dB, to the tenth. */
    public static double level(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
