package io.hotlineqa.store.report;

/**
 * The calls of one hour of one weekday, where the hotline is.
 *
 * @param weekday 1 Monday to 7 Sunday
 * @param hour 0 to 23
 * @param calls scored
 * @param violating calls with a violation beyond doubt
 */
public record HourCell(int weekday, int hour, long calls, long violating) {}
