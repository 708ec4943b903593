package io.hotlineqa.dashboards.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
    @TempDir
    Path root;

    @Test
    void theFolderOfAnotherServerStaysAsItIs() throws IOException {
        Path begun = Files.createDirectory(root.resolve("begun"));
        Path there = Files.createDirectory(root.resolve("2026-10"));
        Files.writeString(there.resolve("team.html"), "theirs");

        assertThatThrownBy(() -> ReportFolder.publish(begun, there))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("2026-10");

        assertThat(there.resolve("team.html")).hasContent("theirs");
    }

    @Test
    void anotherFailureIsSaidAsItIs() {
        assertThatThrownBy(() -> ReportFolder.publish(root.resolve("nothing"), root.resolve("2026-10")))
                .isInstanceOf(NoSuchFileException.class);
    }
}
