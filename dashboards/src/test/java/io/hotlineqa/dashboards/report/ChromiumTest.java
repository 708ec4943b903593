package io.hotlineqa.dashboards.report;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the browser may do wrong; that it prints is tried where there surely is one. */
class ChromiumTest {
    @TempDir
    Path folder;

    private Chromium script(String line, Duration longest) throws IOException {
        Path program = Files.createFile(
                folder.resolve("browser"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.writeString(program, "#!/bin/sh\n" + line + "\n");
        return new Chromium(program, longest);
    }

    @Test
    void oneThatHangsIsEnded() throws IOException {
        Chromium chromium = script("exec sleep 600", Duration.ofMillis(300));

        assertThatThrownBy(() -> chromium.pdf("<p>"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("did not end");
    }

    @Test
    void oneThatFailsSaysWithWhichCode() throws IOException {
        Chromium chromium = script("exit 7", Duration.ofMinutes(1));

        assertThatThrownBy(() -> chromium.pdf("<p>"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("code 7");
    }

    @Test
    void oneThatWritesNothingHasFailed() throws IOException {
        Chromium chromium = script("exit 0", Duration.ofMinutes(1));

        assertThatThrownBy(() -> chromium.pdf("<p>"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no PDF");
    }
}
