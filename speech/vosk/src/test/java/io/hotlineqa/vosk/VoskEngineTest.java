package io.hotlineqa.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.models.InstalledModel;
import io.hotlineqa.models.ModelException;
import io.hotlineqa.speech.ChannelRecognizer;
import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.SpeechEngine;
import io.hotlineqa.testkit.SpeechEngineContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VoskEngineTest extends SpeechEngineContract {
    private static VoskEngine engine;

    @BeforeAll
    static void load() throws ModelException {
        engine = open(Spoken.embedded());
    }

    @AfterAll
    static void unload() {
        engine.close();
    }

    @Override
    protected SpeechEngine engine() {
        return engine;
    }

    @Override
    protected short[] speech() {
        return Spoken.greeting();
    }

    @Test
    void refusesAFolderThatCannotBeLoaded() {
        EngineRef none = new EngineRef("none", "0".repeat(64));
        assertThatThrownBy(() -> new VoskEngine(none, Path.of("no such folder"), 8000))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no such folder");
    }

    @Test
    void refusesMoreSamplesThanThereAre() {
        try (ChannelRecognizer recognizer = engine.newRecognizer()) {
            assertThatThrownBy(() -> recognizer.accept(new short[10], 11)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesToHearOnAfterTheEnd() {
        ChannelRecognizer recognizer = engine.newRecognizer();
        recognizer.finish();
        assertThatThrownBy(() -> recognizer.accept(new short[10], 10)).isInstanceOf(IllegalStateException.class);
        recognizer.close();
        recognizer.close();
        assertThatThrownBy(recognizer::finish).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesToHearOnceItIsClosed() throws ModelException {
        VoskEngine closed = open(Spoken.embedded());
        closed.close();
        closed.close();
        assertThatThrownBy(closed::newRecognizer).isInstanceOf(IllegalStateException.class);
        assertThat(closed.sampleRate()).isEqualTo(8000);
    }

    private static VoskEngine open(InstalledModel model) throws ModelException {
        return new VoskEngine(new EngineRef(model.id(), model.sha256()), model.folder(), model.sampleRate());
    }
}
