package io.hotlineqa.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileArchiveTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "some-model/../../../slipped",
                "some-model/am/../../../../../slipped",
                "/slipped",
                "C:slipped",
                "some-model/..\\slipped"
            })
    void refusesAnEntryThatSlipsOut(String name) throws IOException {
        assertRefused(ModelZip.whole().with(name, "evil").bytes(), "outside its folder");
        assertThat(home.resolve("slipped")).doesNotExist();
        assertThat(home.resolve("var/slipped")).doesNotExist();
    }

    @Test
    void refusesASymbolicLink() throws IOException {
        byte[] zip =
                ModelZip.whole().with("some-model/graph/link", "/etc/hostname").bytesEndingInALink();
        assertRefused(zip, "symbolic links: some-model/graph/link");
    }

    @Test
    void refusesMoreBytesThanItsLengthCanMean() throws IOException {
        assertRefused(
                ModelZip.whole()
                        .with("some-model/graph/bomb", new byte[9_000_000])
                        .bytes(),
                "unpacks to more");
    }

    @Test
    void refusesMoreEntriesThanAModelHas() throws IOException {
        ModelZip many = ModelZip.whole();
        for (int i = 0; i < 50; i++) {
            many.with("some-model/graph/" + i, "x");
        }
        assertRefused(many.bytes(), "entries");
    }

    @Test
    void refusesTheSameFileTwice() throws IOException {
        assertRefused(
                ModelZip.whole().with("some-model/am/./final.mdl", "again").bytes(), "FileAlreadyExistsException");
    }

    @Test
    void refusesAZipThatHoldsNoModel() throws IOException {
        assertRefused(ModelZip.whole().without("some-model/am/final.mdl").bytes(), "lacks am/final.mdl");
        assertRefused(new ModelZip().bytes(), "lacks am/final.mdl");
    }

    @Test
    void refusesAFileThatIsNoZip() throws IOException {
        assertRefused(
                "not a zip at all, but long enough to look for an end".getBytes(StandardCharsets.UTF_8), "not a ZIP");
    }

    @Test
    void refusesAZipCutAnywhere() throws IOException {
        byte[] whole = ModelZip.whole().bytes();
        for (int percent = 0; percent < 100; percent += 9) {
            assertRefused(Arrays.copyOf(whole, whole.length * percent / 100), "not a ZIP");
        }
    }

    @Test
    void unpacksAModelThatIsNotWrapped() throws Exception {
        byte[] bare = new ModelZip()
                .with("am/final.mdl", "acoustic")
                .with("conf/mfcc.conf", "--sample-frequency=16000\n")
                .with("graph/HCLG.fst", "graph")
                .bytes();
        assertThat(install(bare).sampleRate()).isEqualTo(16_000);
    }

    private void assertRefused(byte[] zip, String why) throws IOException {
        assertThatThrownBy(() -> install(zip))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(why);
        Path work = home.resolve("var/models/.installing/own");
        try (Stream<Path> left = Files.list(work)) {
            assertThat(left.map(f -> f.getFileName().toString())).containsExactly("lock");
        }
        assertThat(home.resolve("var/models/own")).doesNotExist();
    }

    private InstalledModel install(byte[] zip) throws ModelException, IOException {
        Path file = ModelZip.write(zip, home.resolve("own.zip"));
        Shelf shelf = new Shelf(home.resolve("models"), home.resolve("var/models"), new Catalogue(List.of()));
        return new Installer(shelf, Progress.UNSEEN, new UnpackLimits(40, 1 << 30, 20, 1_000_000))
                .installUnpinned(file, "own");
    }
}
