package io.hotlineqa.store;

/**
 * Whoever calls from a number. Signs and what stands before the last eleven digits, such as a country, do not count.
 *
 * @param digits 7 to 11 of them
 */
public record Caller(String digits) {
    private static final int LEAST = 7;
    private static final int MOST = 11;

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
        String digits = number.replaceAll("\\D", "");
        return new Caller(digits.substring(Math.max(0, digits.length() - MOST)));
    }

    /** The last four digits, for logs. */
    public String ending() {
        return "…" + digits.substring(digits.length() - 4);
    }
}
