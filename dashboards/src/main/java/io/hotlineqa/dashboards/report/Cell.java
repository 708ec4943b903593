package io.hotlineqa.dashboards.report;

/**
 * A cell of a table.
 *
 * @param text as it is shown
 * @param number the same as a number; null for words, and for what is unknown
 * @param link the calls or the page behind it; null when there is none
 * @param low the lower end of its interval; null without one
 * @param high the upper end
 * @param level how dark it is in a heat map, 0 to 5
 */
public record Cell(String text, Double number, String link, Double low, Double high, int level) {
    /** What stands where nothing is known. */
    static final String UNKNOWN = "–";

    public static Cell of(String text) {
        return new Cell(text, null, null, null, null, 0);
    }

    static Cell of(long number) {
        return of(String.valueOf(number), (double) number);
    }

    /** A number in the words that it is shown in; null where it is not known. */
    public static Cell of(String text, Double number) {
        return new Cell(text, number, null, null, null, 0);
    }

    /** The same, leading there; what counts nothing or is unknown leads nowhere. */
    Cell to(String address) {
        boolean isNothing = text.equals(UNKNOWN) || (number != null && number == 0);
        return new Cell(text, number, isNothing ? null : address, low, high, level);
    }

    Cell between(double least, double most) {
        return new Cell(text, number, link, least, most, level);
    }

    Cell shaded(int dark) {
        return new Cell(text, number, link, low, high, dark);
    }
}
