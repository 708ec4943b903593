package io.hotlineqa.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    private Path home;

    @Test
    void findsTheEmbeddedModelOfTheCheckoutById() throws Exception {
        InstalledModel model = Shelf.in(CHECKOUT).find(Shelf.EMBEDDED);
        assertThat(model.sampleRate()).isEqualTo(8000);
        assertThat(model.graph()).isEqualTo(GraphKind.STATIC);
        assertThat(model.folder()).isEqualTo(CHECKOUT.resolve("models/hotline-cn"));
    }

    /** Fails when the embedded model was replaced and not pinned anew; RATIONALE.md says how. */
    @Test
    void provesTheEmbeddedModelByItsSums() throws Exception {
        Verification verification = Shelf.in(CHECKOUT).verify(Shelf.EMBEDDED);
        assertThat(verification.problems()).isEmpty();
        assertThat(verification.sha256()).isEqualTo(Sha256.of(CHECKOUT.resolve("models/hotline-cn/SHA256SUMS")));
        assertThat(verification.model().sha256()).isEqualTo(verification.sha256());
    }

    @Test
    void findsAModelByItsFolder() throws Exception {
        Path folder = model(home.resolve("elsewhere/mine"));
        InstalledModel model = Shelf.in(home).find(folder.toString());
        assertThat(model.id()).isEqualTo("mine");
        assertThat(model.sha256()).isEqualTo(FileSums.of(folder).sha256());
    }

    @Test
    void answersAnUnknownIdWithTheValidChoices() {
        assertThatThrownBy(() -> Shelf.in(home).find("vosk-model-xx"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("vosk-model-xx")
                .hasMessageContaining("hotline-cn")
                .hasMessageContaining("./qa models install vosk-model-small-cn-0.22");
    }

    @Test
    void namesEverythingThatAFolderLacks() throws IOException {
        Path folder = Files.createDirectories(home.resolve("half"));
        assertThatThrownBy(() -> Shelf.in(home).find(folder.toString()))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("am/final.mdl")
                .hasMessageContaining("conf/mfcc.conf")
                .hasMessageContaining("graph/HCLG.fst");
    }

    @Test
    void refusesAModelWhoseSampleRateCannotBeRead() throws IOException {
        Path folder = model(home.resolve("odd"));
        Files.writeString(folder.resolve("conf/mfcc.conf"), "--sample-frequency=often\n");
        assertThatThrownBy(() -> Shelf.in(home).find(folder.toString()))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("mfcc.conf");
    }

    @Test
    void reportsAChangedAMissingAndANewFile() throws Exception {
        Path folder = model(home.resolve("models/mine"));
        FileSums.of(folder).pinIn(folder);
        Files.writeString(folder.resolve("am/final.mdl"), "other");
        Files.delete(folder.resolve("graph/words.txt"));
        Files.writeString(folder.resolve("graph/more.txt"), "more");
        Files.writeString(folder.resolve("README"), "not read by the recogniser");
        List<Verification> all = Shelf.in(home).verify();
        assertThat(all).hasSize(1);
        assertThat(all.get(0).problems())
                .containsExactly(
                        "am/final.mdl has changed",
                        "graph/more.txt was not there when the model was pinned",
                        "graph/words.txt is missing");
    }

    @Test
    void refusesToUseAModelThatIsNotAsPinned() throws Exception {
        Path folder = model(home.resolve("models/mine"));
        FileSums.of(folder).pinIn(folder);
        Files.writeString(folder.resolve("am/final.mdl"), "other");
        InstalledModel found = Shelf.in(home).find("mine");
        assertThatThrownBy(found::sha256)
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("am/final.mdl has changed");
    }

    @Test
    void neverCallsAModelWithoutSumsIntact() throws Exception {
        model(home.resolve("models/mine"));
        assertThat(Shelf.in(home).verify("mine").intact()).isFalse();
    }

    private static Path model(Path folder) throws IOException {
        for (String sub : List.of("am", "conf", "graph")) {
            Files.createDirectories(folder.resolve(sub));
        }
        Files.writeString(folder.resolve("am/final.mdl"), "acoustic");
        Files.writeString(folder.resolve("conf/mfcc.conf"), "--sample-frequency=8000\n");
        Files.writeString(folder.resolve("graph/HCLG.fst"), "graph");
        Files.writeString(folder.resolve("graph/words.txt"), "words");
        return folder;
    }
}
