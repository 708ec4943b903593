package io.hotlineqa.evaluation;

import java.nio.file.Path;

/**
 * A recording and what is said in it.
 *
 * @param name of the recording, without {@code .wav}; a folder in it names the condition, as in {@code noisy/001}
 * @param audio the recording
 * @param text what is said; spaces and punctuation carry no meaning; none when nobody says anything
 */
public record Reference(String name, Path audio, String text) {

    /** The folder of the recording; empty for one that lies in none. */
    public String condition() {
        return name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : "";
    }

    /** Whether the recording holds silence, noise or music and no speech. */
    public boolean nothingSaid() {
        return Characters.of(text).length == 0;
    }
}
