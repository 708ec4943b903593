package io.hotlineqa.dashboards.privacy;

/** A caller's number as it is shown to people and programs that need not call back. */
public final class CallerNumber {
    private static final int SHOWN_BEFORE = 3;
    private static final int SHOWN_AFTER = 2;

    private CallerNumber() {}

    /** Without its middle: enough to tell two callers apart, too little to call one. Null when too short for that. */
    public static String masked(String number) {
        int length = number == null ? 0 : number.length();
        if (length < SHOWN_BEFORE + SHOWN_AFTER + 1) {
            return null;
        }
        return number.substring(0, SHOWN_BEFORE)
                + "*".repeat(length - SHOWN_BEFORE - SHOWN_AFTER)
                + number.substring(length - SHOWN_AFTER);
    }
}
