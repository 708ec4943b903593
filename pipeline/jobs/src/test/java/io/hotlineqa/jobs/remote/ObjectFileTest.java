package io.hotlineqa.jobs.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
        "a/%/7001.wav, a/%25/7001.wav",
        "100%.wav, 100%25.wav",
        "%2E%2E/7001.wav, %252E%252E/7001.wav",
        "录音/7001 (1).wav, 录音/7001 (1).wav"
    })
    void liesWithinTheFolderWhateverItsKeyIs(String name, String file) {
        assertThat(ObjectFile.of(folder, name)).isEqualTo(Path.of(folder + "/" + file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"录", "𠮷", "r", "%"})
    void isAFileAlsoWhenNoDiskTakesItsName(String letter) throws Exception {
        Path one = ObjectFile.of(folder, letter.repeat(250) + "1.录音录音录");
        Path other = ObjectFile.of(folder, letter.repeat(250) + "2.录音录音录");
        Path part = ObjectFile.unfinished(ObjectFile.besideFolder(one));

        assertThat(Files.createFile(part)).exists();
        assertThat(one).isNotEqualTo(other);
        assertThat(one.toString()).endsWith(".录音录音录").contains(letter.equals("%") ? "%25" : letter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".hidden", "a/.hidden/7001.wav", "7001.wav.part", "7001.TMP", "a/.hidden/.done", ".done/7001.wav"
            })
    void isLeftOutWhenItIsHiddenOrNotYetThere(String name) {
        assertThat(ObjectFile.isLeftOut(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7001.wav", "calls.csv", ".done", "a/.done", "../7001.wav", "a/7001.json"})
    void isFetchedOtherwise(String name) {
        assertThat(ObjectFile.isLeftOut(name)).isFalse();
    }
}
