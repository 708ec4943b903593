package io.hotlineqa.jobs;

import io.hotlineqa.speech.Recognizer;
import java.io.IOException;
import java.io.Serializable;

/** How to get a recogniser: a description that travels with the job; the recogniser is made where it works. */
@FunctionalInterface
public interface Ears extends Serializable {
    /** A recogniser for one thread, ready to hear. */
    Recognizer open() throws IOException;
}
