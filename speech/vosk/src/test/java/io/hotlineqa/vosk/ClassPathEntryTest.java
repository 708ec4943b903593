package io.hotlineqa.vosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathEntryTest {
    @TempDir
    Path folder;

    @Test
    void anOrdinaryPathIsItself() {
        Path archive = folder.resolve("worker.jar");

        assertThat(ClassPathEntry.of(archive)).isEqualTo(archive.toString());
    }

    @Test
    void aPathThatAClassPathWouldSplitIsNamedByALink() throws IOException {
        Path archive = Files.createDirectory(folder.resolve("tm_127.0.0.1" + File.pathSeparator + "36029"))
                .resolve("blob_p-1");
        Files.writeString(archive, "an archive");

        String entry = ClassPathEntry.of(archive);

        assertThat(entry).doesNotContain(File.pathSeparator);
        assertThat(Path.of(entry)).hasContent("an archive");
    }
}
