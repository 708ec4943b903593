package io.hotlineqa.store.search;

import io.hotlineqa.speech.Role;

/**
 * What one party says without a long pause, as it lies in the index.
 *
 * @param role who
 * @param start seconds from the start of the recording
 * @param end seconds from the start of the recording
 * @param from position of its first character in the talk
 * @param to position after its last character
 * @param run counts up where the speaker changes or pauses; no phrase goes on across it
 */
record Turn(Role role, double start, double end, int from, int to, int run) {
    /** When the character at {@code position} starts; characters are taken as equally long. */
    double startOf(int position) {
        return start + (end - start) * (position - from) / Math.max(1, to - from);
    }
}
