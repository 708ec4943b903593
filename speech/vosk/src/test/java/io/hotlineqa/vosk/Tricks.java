package io.hotlineqa.vosk;

import com.fasterxml.jackson.core.JsonFactory;
import com.sun.jna.Native;
import io.hotlineqa.speech.Recognizer;
import io.hotlineqa.testkit.ScriptedEngine;
import java.nio.file.Path;

/** The parent's side of a {@link TrickWorker}. */
final class Tricks {
    static final Message.Load LOAD = new Message.Load(ScriptedEngine.REF, Path.of("none"), 8000, true);

    private static final WorkerProgram PROGRAM = WorkerProgram.of(
            TrickWorker.class,
            WorkerMain.class,
            Recognizer.class,
            ScriptedEngine.class,
            Native.class,
            JsonFactory.class);

    private Tricks() {}

    static WorkerRecognizer start(WorkerSettings settings) {
        return WorkerRecognizer.start(PROGRAM, settings, LOAD);
    }
}
