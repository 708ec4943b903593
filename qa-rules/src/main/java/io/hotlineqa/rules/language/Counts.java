package io.hotlineqa.rules.language;

/** How a range of counts is written: {@code 3} or {@code 2-6}. */
final class Counts {
    private Counts() {}

    static String write(int least, int most) {
        return least == most ? String.valueOf(least) : least + "-" + most;
    }
}
