package io.hotlineqa.ffmpeg;

import io.hotlineqa.speech.RejectedRecordingException;
import java.io.IOException;
import java.nio.file.Path;

/** What a program does that makes one file of another. */
@FunctionalInterface
interface Conversion {
    /** How a program ends that can't do it. */
    int REFUSED = 3;

    void write(Path from, Path to) throws RejectedRecordingException, IOException;

    /** The whole program: its arguments are both paths; what is refused is told on standard error. */
    static void run(String[] arguments, Conversion conversion) {
        try {
            conversion.write(Path.of(arguments[0]), Path.of(arguments[1]));
        } catch (RejectedRecordingException | IOException e) {
            System.err.println(e.getMessage());
            System.exit(REFUSED);
        }
    }
}
