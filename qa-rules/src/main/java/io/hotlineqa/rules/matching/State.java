package io.hotlineqa.rules.matching;

/** One syllable of a phrase: how it sounds, and the states it may follow. */
final class State {
    final Sound sound;
    final int[] predecessors;

    State(Sound sound, int[] predecessors) {
        this.sound = sound;
        this.predecessors = predecessors;
    }

    /** Whether any syllable will do. */
    boolean isSlot() {
        return sound.readings.length == 0;
    }
}
