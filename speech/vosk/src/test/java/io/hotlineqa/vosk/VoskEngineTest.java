package io.hotlineqa.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.models.CatalogueEntry;
import io.hotlineqa.models.InstalledModel;
import io.hotlineqa.models.ModelException;
import io.hotlineqa.models.Shelf;
import io.hotlineqa.speech.ChannelRecognizer;
import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.SpeechEngine;
import io.hotlineqa.testkit.SpeechEngineContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The embedded speech model, and each model of the catalogue that is installed in this checkout. */
@ParameterizedClass
@MethodSource("standing")
class VoskEngineTest extends SpeechEngineContract {
    private static VoskEngine engine;

    @Parameter
    private InstalledModel model;

    static List<InstalledModel> standing() throws ModelException {
        Shelf shelf = Shelf.in(Spoken.CHECKOUT);
        List<InstalledModel> standing = new ArrayList<>();
        for (CatalogueEntry entry : shelf.catalogue().entries()) {
            if (shelf.has(entry.id())) {
                standing.add(shelf.find(entry.id()));
            }
        }
        return standing;
    }

    @BeforeParameterizedClassInvocation
    static void load(InstalledModel model) throws ModelException {
        engine = open(model);
    }

    @AfterParameterizedClassInvocation
    static void unload() {
        engine.close();
    }

    @Override
    protected SpeechEngine engine() {
        return engine;
    }

    @Override
    protected short[] speech() {
        return Spoken.greeting(model.sampleRate());
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
        VoskEngine closed = open(model);
        closed.close();
        closed.close();
        assertThatThrownBy(closed::newRecognizer).isInstanceOf(IllegalStateException.class);
        assertThat(closed.sampleRate()).isEqualTo(model.sampleRate());
    }

    private static VoskEngine open(InstalledModel model) throws ModelException {
        return new VoskEngine(new EngineRef(model.id(), model.sha256()), model.folder(), model.sampleRate());
    }
}
