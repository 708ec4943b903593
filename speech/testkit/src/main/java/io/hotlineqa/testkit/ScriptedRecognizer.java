package io.hotlineqa.testkit;

import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.Listener;
import io.hotlineqa.speech.Recognizer;
import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.Decoders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A recogniser without a speech model. To files it has an answer for, by name, it answers so; any other it truly decodes
 * and measures, and takes each burst of sound for the next word of its script.
 *
 * <pre>
 *   new ScriptedRecognizer("您好").on("poison.wav", Answer.rejects(ENGINE_CRASH, "died twice"))
 * </pre>
 */
public final class ScriptedRecognizer implements Recognizer {
    private final Map<String, Answer> answers = new HashMap<>();
    private final List<Path> heard = new ArrayList<>();
    private final ScriptedEngine engine;
    private final Listener listener;

    /** @param words what it takes bursts of sound for; none: it hears no words at all */
    public ScriptedRecognizer(String... words) {
        this.engine = new ScriptedEngine(8000, words);
        this.listener = new Listener(engine, Decoders.plainJava());
    }

    /** Answers so to every recording of that file name. */
    public ScriptedRecognizer on(String fileName, Answer answer) {
        answers.put(fileName, answer);
        return this;
    }

    /** The recordings it was given, in order. */
    public List<Path> heard() {
        return List.copyOf(heard);
    }

    @Override
    public Hearing hear(Path recording) throws RejectedRecordingException {
        heard.add(recording);
        return answers.getOrDefault(recording.getFileName().toString(), listener::listen)
                .to(recording);
    }

    @Override
    public EngineRef engine() {
        return engine.ref();
    }

    @Override
    public void close() {
        engine.close();
    }
}
