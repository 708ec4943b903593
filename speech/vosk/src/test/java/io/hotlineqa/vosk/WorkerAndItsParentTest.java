package io.hotlineqa.vosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class WorkerAndItsParentTest {
    @TempDir
    private Path folder;

    /** Once while the worker waits for its next recording, once while it is deep in one. */
    @ParameterizedTest
    @ValueSource(strings = {"none", "hang"})
    void aWorkerEndsWhenItsParentIsKilled(String doing) throws Exception {
        Process parent = parent(doing, folder.toString()).start();
        try (BufferedReader out = parent.inputReader(StandardCharsets.UTF_8)) {
            ProcessHandle worker =
                    ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
            parent.destroyForcibly();
            assertThat(worker.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
        } finally {
            parent.destroyForcibly();
        }
    }

    /** JNA's encoding follows the locale, and so do the names of files. */
    @Test
    void chineseTextAndFileNamesSurviveThePlainestLocale() throws Exception {
        Path recording = Files.copy(Spoken.CALL, folder.resolve("录音 一.wav"));
        ProcessBuilder builder =
                parent("hear", Spoken.CHECKOUT.toString(), recording.getParent().toString());
        builder.environment().put("LC_ALL", "C");
        Process parent = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(parent.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).contains("宝鸡");
    }

    private static ProcessBuilder parent(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ParentMain.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
