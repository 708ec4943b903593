package io.hotlineqa.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What {@code conf/mfcc.conf} says about the audio that a model was trained on. */
final class FeatureSettings {
    private static final String RATE = "--sample-frequency=";

    /** What the recogniser assumes when the file does not say. */
    private static final int USUAL_RATE = 16_000;

    private FeatureSettings() {}

    static int sampleRate(Path file) throws ModelException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> line.startsWith(RATE))
                    .map(line -> (int) Double.parseDouble(line.substring(RATE.length())))
                    .findFirst()
                    .orElse(USUAL_RATE);
        } catch (IOException | NumberFormatException e) {
            throw new ModelException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
