package io.hotlineqa.rules.evaluation;

/**
 * The 95 % interval of a share that was counted, after Wilson; it stays within 0 to 1 for small counts too.
 *
 * @param low lower end
 * @param high upper end
 */
public record Wilson(double low, double high) {
    private static final double Z = 1.96;

    /** The interval for {@code hits} out of {@code all}; 0 to 1 when nothing was counted. */
    public static Wilson of(long hits, long all) {
        if (all == 0) {
            return new Wilson(0, 1);
        }
        double share = (double) hits / all;
        double spread = Z * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all));
        double scale = 1 + Z * Z / all;
        double middle = share + Z * Z / (2.0 * all);
        return new Wilson(Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale));
    }
}
