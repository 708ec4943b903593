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
        return all == 0 ? new Wilson(0, 1) : of((double) hits / all, all);
    }

    /**
     * The interval for a share that was counted on more cases than are independent of each other.
     *
     * @param share 0 to 1
     * @param independent how many independent cases it is worth
     */
    public static Wilson of(double share, long independent) {
        if (independent == 0) {
            return new Wilson(0, 1);
        }
        double spread = Z * Math.sqrt(share * (1 - share) / independent + Z * Z / (4.0 * independent * independent));
        double scale = 1 + Z * Z / independent;
        double middle = share + Z * Z / (2.0 * independent);
        return new Wilson(Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale));
    }
}
