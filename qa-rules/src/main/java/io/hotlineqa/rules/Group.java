package io.hotlineqa.rules;

/**
 * Rules that together take off no more than a cap.
 *
 * @param id as the rules name it
 * @param title for lists
 * @param cap the most points that its rules take off together; infinite for no cap
 */
public record Group(String id, Text title, double cap) {}
