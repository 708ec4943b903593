package io.hotlineqa.vosk;

import com.fasterxml.jackson.core.JsonFactory;
import com.sun.jna.Native;
import io.hotlineqa.speech.Recognizer;
import io.hotlineqa.speech.audio.Decoders;
import io.hotlineqa.testkit.ScriptedEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A worker like the real one, with a scripted engine and with recordings that play tricks. */
final class TrickWorker {
    static final WorkerProgram PROGRAM = WorkerProgram.of(
            TrickWorker.class,
            WorkerMain.class,
            Recognizer.class,
            ScriptedEngine.class,
            Native.class,
            JsonFactory.class);
    static final Message.Load LOAD = new Message.Load(ScriptedEngine.REF, Path.of("none"), 8000);

    private TrickWorker() {}

    static WorkerRecognizer start(WorkerSettings settings) {
        return WorkerRecognizer.start(PROGRAM, settings, LOAD);
    }

    public static void main(String[] args) throws IOException {
        Worker.serve(load -> new ScriptedEngine(load.sampleRate(), "您好"), new Decoders(List.of(new TrickDecoder())));
    }
}
