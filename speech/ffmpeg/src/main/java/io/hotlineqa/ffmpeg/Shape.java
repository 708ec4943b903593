package io.hotlineqa.ffmpeg;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.RecordingFile;
import java.io.IOException;
import java.util.OptionalDouble;

/** How a whole file of some container looks from outside; walked in plain Java before native code sees a byte. */
@FunctionalInterface
interface Shape {
    /**
     * Walks the file.
     *
     * @return the seconds of sound that it must decode to; empty when the outside does not tell
     * @throws RejectedRecordingException when it is empty, cut or contradicts itself
     */
    OptionalDouble walk(RecordingFile file) throws IOException, RejectedRecordingException;
}
