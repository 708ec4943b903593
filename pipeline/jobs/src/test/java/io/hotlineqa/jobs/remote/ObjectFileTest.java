package io.hotlineqa.jobs.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "7001.wav, 7001.wav",
        "a/b/7001.wav, a/b/7001.wav",
        "../7001.wav, %2E%2E/7001.wav",
        "a/./../7001.wav, a/%2E/%2E%2E/7001.wav",
        "/etc/7001.wav, %/etc/7001.wav",
        "a//7001.wav, a/%/7001.wav",
        "录音/7001 (1).wav, 录音/7001 (1).wav"
    })
    void liesWithinTheFolderWhateverItsKeyIs(String name, String file) {
        assertThat(ObjectFile.of(folder, name)).isEqualTo(Path.of(folder + "/" + file));
    }

    @Test
    void isAFileAlsoWhenNoDiskTakesItsName() throws Exception {
        Path one = ObjectFile.of(folder, "录".repeat(300) + "1.wav");
        Path other = ObjectFile.of(folder, "录".repeat(300) + "2.wav");

        assertThat(one.getFileName().toString().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(251);
        assertThat(Files.createFile(one)).isNotEqualTo(other);
        assertThat(one.toString()).endsWith(".wav");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/", ".hidden", "a/.hidden/7001.wav", "7001.wav.part", "7001.TMP", "a/.done"})
    void isLeftOutWhenItIsHiddenOrNotYetThere(String name) {
        assertThat(ObjectFile.isLeftOut(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7001.wav", "calls.csv", ".done", "../7001.wav", "a/7001.json"})
    void isFetchedOtherwise(String name) {
        assertThat(ObjectFile.isLeftOut(name)).isFalse();
    }
}
