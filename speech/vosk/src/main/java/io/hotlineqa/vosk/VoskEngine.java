package io.hotlineqa.vosk;

import com.sun.jna.Pointer;
import io.hotlineqa.speech.ChannelRecognizer;
import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.SpeechEngine;
import java.nio.file.Path;

/**
 * libvosk with one loaded speech model, in this process. A native fault ends the process: load it in a worker, or in a
 * test or benchmark that may die. Used and closed by one thread, after all of its recognisers.
 */
public final class VoskEngine implements SpeechEngine {
    private final EngineRef ref;
    private final int sampleRate;
    private Pointer model;

    /**
     * Loads a speech model; the native library too, the first time.
     *
     * @param ref what the folder holds
     * @param folder of the model
     * @param sampleRate the model's own: any other makes libvosk hear nothing without a word
     * @throws IllegalStateException when the folder cannot be loaded
     */
    public VoskEngine(EngineRef ref, Path folder, int sampleRate) {
        this.ref = ref;
        this.sampleRate = sampleRate;
        this.model = VoskLibrary.vosk_model_new(NativePath.of(folder));
        if (model == null) {
            throw new IllegalStateException("libvosk cannot load the speech model " + ref.id() + " from " + folder);
        }
    }

    @Override
    public int sampleRate() {
        return sampleRate;
    }

    @Override
    public EngineRef ref() {
        return ref;
    }

    @Override
    public ChannelRecognizer newRecognizer() {
        if (model == null) {
            throw new IllegalStateException("the engine is closed");
        }
        return new VoskChannel(VoskLibrary.vosk_recognizer_new(model, sampleRate));
    }

    @Override
    public void close() {
        if (model != null) {
            VoskLibrary.vosk_model_free(model);
            model = null;
        }
    }
}
