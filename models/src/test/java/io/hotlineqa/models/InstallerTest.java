package io.hotlineqa.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallerTest {
    private static final String ID = "some-model";
    private static final byte[] ZIP = ModelZip.whole().bytes();

    @TempDir
    private Path home;

    private long lastProgress;

    @Test
    void downloadsVerifiesAndUnpacks() throws Exception {
        try (ArchiveServer server = new ArchiveServer(ZIP)) {
            InstalledModel model = installer(server, ZIP).install(ID);
            assertThat(model.folder()).isEqualTo(target());
            assertThat(model.sampleRate()).isEqualTo(8000);
            assertThat(model.graph()).isEqualTo(GraphKind.DYNAMIC);
            assertThat(lastProgress).isEqualTo(ZIP.length);
            assertThat(shelf().verify(ID))
                    .isEqualTo(new Verification(model, FileSums.of(target()).sha256(), true, List.of()));
            assertThat(leftovers()).containsExactly("lock");
        }
    }

    @Test
    void goesOnWhereTheConnectionWasCut() throws Exception {
        try (ArchiveServer server = new ArchiveServer(ZIP).cutting(2)) {
            installer(server, ZIP).install(ID);
            assertThat(server.ranges())
                    .hasSize(3)
                    .startsWith("all")
                    .allSatisfy(r -> assertThat(r).matches("all|bytes=[1-9]\\d*-"));
        }
    }

    @Test
    void startsOverWhenTheServerKnowsNoRanges() throws Exception {
        try (ArchiveServer server = new ArchiveServer(ZIP).cutting(1).withoutRanges()) {
            installer(server, ZIP).install(ID);
            assertThat(shelf().verify(ID).intact()).isTrue();
        }
    }

    @Test
    void keepsWhatItFetchedWhenItGivesUpAndGoesOnLater() throws Exception {
        Files.createDirectories(part().getParent());
        Files.write(part(), Arrays.copyOf(ZIP, 1000));
        try (ArchiveServer server = new ArchiveServer(ZIP)) {
            installer(server, ZIP).install(ID);
            assertThat(server.ranges()).containsExactly("bytes=1000-");
        }
    }

    @Test
    void givesUpWhenNothingListens() throws Exception {
        ArchiveServer server = new ArchiveServer(ZIP);
        server.close();
        assertRefused(() -> installer(server, ZIP).install(ID), "breaks off");
    }

    @Test
    void refusesAnArchiveOfOtherBytesAndKeepsNothingOfIt() throws Exception {
        byte[] forged = ZIP.clone();
        forged[forged.length / 2]++;
        try (ArchiveServer server = new ArchiveServer(forged)) {
            assertRefused(() -> installer(server, ZIP).install(ID), "SHA-256");
            assertThat(part()).doesNotExist();
        }
    }

    @Test
    void refusesAnArchiveOfAnotherSizeBeforeFetchingIt() throws Exception {
        try (ArchiveServer server = new ArchiveServer(new byte[ZIP.length + 1])) {
            assertRefused(() -> installer(server, ZIP).install(ID), (ZIP.length + 1) + " bytes");
            assertThat(part()).doesNotExist();
        }
    }

    @Test
    void reportsTheServersRefusal() throws Exception {
        try (ArchiveServer server = new ArchiveServer(ZIP).answering(404)) {
            assertRefused(() -> installer(server, ZIP).install(ID), "status 404");
        }
    }

    @Test
    void leavesAnIntactInstallationAsItIs() throws Exception {
        try (ArchiveServer server = new ArchiveServer(ZIP)) {
            installer(server, ZIP).install(ID);
            installer(server, ZIP).install(ID);
            assertThat(server.ranges()).hasSize(1);
        }
    }

    @Test
    void refusesToCallADamagedInstallationDone() throws Exception {
        try (ArchiveServer server = new ArchiveServer(ZIP)) {
            installer(server, ZIP).install(ID);
            Files.writeString(target().resolve("graph/Gr.fst"), "damage");
            assertThatThrownBy(() -> installer(server, ZIP).install(ID))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("graph/Gr.fst has changed");
        }
    }

    @Test
    void refusesToReplaceWhatStandsInTheWay() throws Exception {
        Files.createDirectories(target().getParent());
        Files.writeString(target(), "a file of that name");
        assertThatThrownBy(() -> fromFile(ZIP).install(zip(ZIP)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("in the way");
        assertThat(target()).hasContent("a file of that name");
    }

    @Test
    void reportsAShelfThatCannotBeMade() throws Exception {
        Files.writeString(home.resolve("var"), "a file where the shelf should be");
        assertRefused(() -> fromFile(ZIP).install(zip(ZIP)), "could not install");
    }

    @Test
    void leavesAModelAloneThatIsBeingInstalled() throws Exception {
        Path lock = part().resolveSibling("lock");
        Files.createDirectories(lock.getParent());
        try (FileChannel held = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(held.lock().isValid()).isTrue();
            assertRefused(() -> fromFile(ZIP).install(zip(ZIP)), "being installed");
        }
    }

    @Test
    void sweepsWhatAKilledInstallerLeft() throws Exception {
        Files.createDirectories(part().resolveSibling("unpacked-1").resolve("am"));
        fromFile(ZIP).install(zip(ZIP));
        assertThat(leftovers()).containsExactly("lock");
    }

    @Test
    void installsAKnownArchiveWithoutANetwork() throws Exception {
        InstalledModel model = fromFile(ZIP).install(zip(ZIP));
        assertThat(model.id()).isEqualTo(ID);
        assertThat(shelf().verify(ID).pinned()).isTrue();
    }

    @Test
    void installsAnUnknownArchiveOnlyOnTheCallersWordAndSaysSo() throws Exception {
        byte[] own = ModelZip.whole().with("some-model/conf/more.conf", "more").bytes();
        assertRefused(() -> fromFile(ZIP).install(zip(own)), "not in the catalogue");
        fromFile(ZIP).installUnpinned(zip(own), "our-own");
        assertThat(shelf().verify("our-own").pinned()).isFalse();
        assertThat(shelf().verify("our-own").intact()).isTrue();
    }

    @Test
    void refusesATakenIdOrOneThatIsAPathForAnUnknownArchive() throws Exception {
        assertRefused(() -> fromFile(ZIP).installUnpinned(zip(ZIP), ID), "is taken");
        assertRefused(() -> fromFile(ZIP).installUnpinned(zip(ZIP), "../our-own"), "not a model id");
    }

    @Test
    void answersAnUnknownIdWithTheValidChoices() {
        assertThatThrownBy(() -> fromFile(ZIP).install("smoe-model"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("Choose one of: some-model");
    }

    private Installer installer(ArchiveServer server, byte[] pinned) throws IOException {
        Archive archive = new Archive(server.url(), pinned.length, Sha256.of(zip(pinned)));
        Catalogue catalogue = new Catalogue(List.of(
                new CatalogueEntry(ID, "Apache-2.0", 8000, GraphKind.DYNAMIC, "unknown", Optional.of(archive))));
        Shelf shelf = new Shelf(home.resolve("models"), home.resolve("var/models"), catalogue);
        return new Installer(shelf, (done, total) -> lastProgress = done);
    }

    private Installer fromFile(byte[] pinned) throws IOException {
        try (ArchiveServer closed = new ArchiveServer(pinned)) {
            return installer(closed, pinned);
        }
    }

    private void assertRefused(ThrowingCallable installation, String why) {
        assertThatThrownBy(installation).isInstanceOf(ModelException.class).hasMessageContaining(why);
        assertThat(Files.exists(target())).isFalse();
    }

    private Path zip(byte[] bytes) throws IOException {
        return ModelZip.write(bytes, home.resolve("offline.zip"));
    }

    private Shelf shelf() {
        return Shelf.in(home);
    }

    private Path target() {
        return home.resolve("var/models/some-model");
    }

    private Path part() {
        return home.resolve("var/models/.installing/some-model/archive.zip.part");
    }

    private List<String> leftovers() throws IOException {
        try (Stream<Path> all = Files.list(part().getParent())) {
            return all.map(f -> f.getFileName().toString()).toList();
        }
    }
}
