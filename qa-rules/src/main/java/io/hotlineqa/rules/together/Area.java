package io.hotlineqa.rules.together;

import io.hotlineqa.rules.Evidence;

/**
 * A part of the town that a call is about.
 *
 * @param name as the rulebook lists it, or as the switchboard wrote it
 * @param confidence 0 to 1: how well the name fits what was heard; 1 from the switchboard
 * @param evidence the words; null from the switchboard
 */
public record Area(String name, double confidence, Evidence evidence) {
    public Area {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("an area has a name");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence of " + name + " is not within 0 to 1: " + confidence);
        }
    }
}
