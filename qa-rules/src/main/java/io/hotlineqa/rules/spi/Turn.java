package io.hotlineqa.rules.spi;

import io.hotlineqa.speech.Role;

/**
 * What one party says until the other speaks.
 *
 * @param number counts all turns of the call from 0
 * @param role who speaks
 * @param from position of its first syllable among those of the role
 * @param to position after its last syllable
 */
public record Turn(int number, Role role, int from, int to) {
    public boolean holds(int position) {
        return position >= from && position < to;
    }

    public int syllables() {
        return to - from;
    }
}
