package io.hotlineqa.store.report;

import java.time.LocalDate;

/**
 * The calls of one day.
 *
 * @param day in the hotline's zone
 * @param calls scored
 * @param meanScore of the machine
 * @param meanHuman of people; null when none was published
 * @param coverage share of the rules that were judged, 0 to 1
 */
public record DayFigures(LocalDate day, long calls, double meanScore, Double meanHuman, double coverage) {}
