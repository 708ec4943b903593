package io.hotlineqa.store.report;

/**
 * A share that was counted on a sample.
 *
 * @param hits at most {@code of}
 * @param of the size of the sample
 */
public record Proportion(long hits, long of) {
    /** 95 % of a normal distribution lie within so many standard deviations. */
    private static final double Z = 1.959964;

    public Proportion {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of);
        }
    }

    /** Whether anything was counted. */
    public boolean isKnown() {
        return of > 0;
    }

    /** 0 to 1; not a number when nothing was counted. */
    public double value() {
        return hits / (double) of;
    }

    /** The lower end of Wilson's 95 % interval; 0 when nothing was counted. */
    public double low() {
        return of == 0 ? 0 : Math.max(0, centre() - margin());
    }

    /** The upper end of Wilson's 95 % interval; 1 when nothing was counted. */
    public double high() {
        return of == 0 ? 1 : Math.min(1, centre() + margin());
    }

    private double centre() {
        return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double margin() {
        double spread = value() * (1 - value()) / of + Z * Z / (4.0 * of * of);
        return Z * Math.sqrt(spread) / (1 + Z * Z / of);
    }
}
