package io.hotlineqa.jobs.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropTest {
    @TempDir
    Path folder;

    @Test
    void listsRecordingsAtAnyDepthTheLargestFirstThenByName() throws IOException {
        write("b.wav", 10);
        write("a.wav", 10);
        write("night/深夜/c.wav", 20);

        assertThat(Drop.in(folder).files())
                .containsExactly(
                        new DropFile("night/深夜/c.wav", 20), new DropFile("a.wav", 10), new DropFile("b.wav", 10));
    }

    @Test
    void tellsTwoNamesApartThatLookTheSame() throws IOException {
        Files.write(Path.of(URI.create(folder.toUri() + "%FF.wav")), new byte[1]);
        Files.write(Path.of(URI.create(folder.toUri() + "%FE.wav")), new byte[2]);
        Drop drop = Drop.in(folder);

        assertThat(drop.files()).containsExactly(new DropFile("\uFFFDFE.wav", 2), new DropFile("\uFFFDFF.wav", 1));
        assertThat(drop.path("\uFFFDFE.wav")).hasSize(2);
    }

    @Test
    void leavesOutHiddenUnfinishedAndMetadataFiles() throws IOException {
        for (String file : new String[] {
            ".hidden.wav",
            ".trash/a.wav",
            "a.wav.part",
            "b.TMP",
            "a.json",
            "calls.csv",
            "raw-formats.properties",
            "sub/raw-formats.properties"
        }) {
            write(file, 1);
        }

        assertThat(Drop.in(folder).files()).isEmpty();
    }

    @Test
    void listsACallsCsvBelowTheRootBecauseOnlyTheRootOneIsMetadata() throws IOException {
        write("sub/calls.csv", 1);

        assertThat(Drop.in(folder).files()).containsExactly(new DropFile("sub/calls.csv", 1));
    }

    @Test
    void listsASymbolicLinkThatLeadsNowhereSoThatItIsAccountedFor() throws IOException {
        Files.createSymbolicLink(folder.resolve("gone.wav"), folder.resolve("nowhere"));

        assertThat(Drop.in(folder).files()).extracting(DropFile::file).containsExactly("gone.wav");
    }

    @Test
    void isNoEmptyDropWhenTheFolderCannotBeRead() {
        assertThatThrownBy(() -> Drop.in(folder.resolve("nowhere")).files()).isInstanceOf(IOException.class);
    }

    @Test
    void measuresASymbolicLinkByWhatItLeadsTo() throws IOException {
        write("sub/real.wav", 300);
        Files.createSymbolicLink(folder.resolve("link.wav"), folder.resolve("sub/real.wav"));

        assertThat(Drop.in(folder).files()).contains(new DropFile("link.wav", 300));
    }

    @Test
    void namesARecordingByTheDropAsWrittenAndKnowsItByItsAbsoluteFolder() {
        Drop drop = Drop.in(Path.of("drops/./2026-11-22"));

        assertThat(drop.recordingName("x/7001.wav")).isEqualTo("drops/2026-11-22/x/7001.wav");
        assertThat(drop.id())
                .isEqualTo(Path.of("drops/2026-11-22").toAbsolutePath().toString());
    }

    private void write(String file, int bytes) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, new byte[bytes]);
    }
}
