package io.hotlineqa.benchmarks;

import java.io.PrintStream;
import java.util.Locale;

/** What was measured, line by line, beside what it must not exceed. */
final class Table {
    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
        out.printf("%-30s %5s %9s %9s %9s %9s%n", "", "count", "p50 ms", "p95 ms", "worst ms", "p95 <=");
    }

    /** @param most milliseconds that 95 of 100 must not exceed */
    void times(String what, Times times, double most) {
        out.printf(Locale.ROOT, "%-30s %s %9.0f%s%n", what, times, most, mark(times.p95(), most));
    }

    /** A figure that is not measured again and again. */
    void figure(String what, double value, String unit, double most) {
        out.printf(Locale.ROOT, "%-30s %15.1f %-19s %9.0f%s%n", what, value, unit, most, mark(value, most));
    }

    private static String mark(double value, double most) {
        return value > most ? "  MISSED" : "";
    }
}
