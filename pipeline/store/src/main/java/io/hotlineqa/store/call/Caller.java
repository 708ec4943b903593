package io.hotlineqa.store.call;

/**
 * Whoever calls from a number. Signs, the country's 86, what stands before the last eleven digits, and the zero before an
 * area do not count: +86 917 331 2345 is 0917-3312345.
 *
 * @param digits 7 to 11 of them
 */
public record Caller(String digits) {
    private static final int LEAST = 7;
    private static final int MOST = 11;
    private static final String COUNTRY = "^0*86(?=0?[0-9]{10,11}$)";

    /** The same of a number in a column, in SQL. */
    static final String OF_COLUMN =
            "ltrim(right(regexp_replace(regexp_replace(%s, '[^0-9]', '', 'g'), '" + COUNTRY + "', ''), 11), '0')";

    public Caller {
        if (!digits.matches("\\d{" + LEAST + "," + MOST + "}")) {
            throw new IllegalArgumentException("at least " + LEAST + " digits");
        }
    }

    /**
     * As a person writes it.
     *
     * @throws IllegalArgumentException when there are fewer than seven digits
     */
    public static Caller of(String number) {
        String digits = number.replaceAll("\\D", "").replaceFirst(COUNTRY, "");
        return new Caller(digits.substring(Math.max(0, digits.length() - MOST)).replaceFirst("^0+", ""));
    }

    /** The last four digits, for logs. */
    public String ending() {
        return "…" + digits.substring(digits.length() - 4);
    }
}
