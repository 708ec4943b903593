package io.hotlineqa.store.report;

import java.util.Locale;

/**
 * How often people overturned the machine in one group of findings.
 *
 * @param group an agent's id, hours of the day, or a band of confidence
 * @param overturned findings that people found wrong, among all on which they could tell
 */
public record Overturns(String group, Proportion overturned) {
    /** What findings are grouped by, to see whether the machine errs more often in some of them. */
    public enum By {
        AGENT,
        /** Eight hours each, in the hotline's zone. */
        SHIFT,
        /** Tenths of the match's confidence. */
        CONFIDENCE;

        /** What a group is called that is stored under this; null when unknown. */
        String label(String part) {
            if (part == null) {
                return null;
            }
            return switch (this) {
                case AGENT -> part;
                case SHIFT -> hours(8 * Integer.parseInt(part));
                case CONFIDENCE -> tenths(10 * Integer.parseInt(part));
            };
        }

        private static String hours(int from) {
            return String.format(Locale.ROOT, "%02d:00–%02d:00", from, from + 8);
        }

        private static String tenths(int from) {
            return from + "–" + (from + 10) + "%";
        }
    }
}
