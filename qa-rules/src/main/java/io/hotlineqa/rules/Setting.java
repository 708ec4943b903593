package io.hotlineqa.rules;

/**
 * A number that the standard leaves open.
 *
 * @param name as the rules refer to it
 * @param value in {@code unit}
 * @param unit what the number counts, such as {@code s}
 * @param why where the default comes from
 */
public record Setting(String name, double value, String unit, String why) {}
