package io.hotlineqa.evaluation;

import java.nio.file.Path;

/**
 * A recording and what is said in it.
 *
 * @param name of the recording, without {@code .wav}
 * @param audio the recording
 * @param text what is said; spaces and punctuation carry no meaning
 */
public record Reference(String name, Path audio, String text) {}
