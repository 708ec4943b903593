package io.hotlineqa.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTextTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "%{0}")
    @CsvSource({
        "FF.wav, \uFFFDFF.wav",
        "FE.wav, \uFFFDFE.wav",
        "C2%BC%D2%F4.wav, \u00BC\uFFFDD2\uFFFDF4.wav",
        "E5%BD%95.wav, 录.wav",
        "E5%BD.wav, \uFFFDE5\uFFFDBD.wav",
        "EF%BF%BDFF.wav, \uFFFDEF\uFFFDBF\uFFFDBDFF.wav",
        "25FF+a.wav, %FF+a.wav",
        "5Cx%0A.wav, '\\x\n.wav'",
    })
    void keepsEveryByteOfAName(String bytes, String text) {
        Path path = Path.of(URI.create(folder.toUri() + "%" + bytes));

        assertThat(PathText.of(path)).isEqualTo(folder + "/" + text);
        assertThat(PathText.path(folder + "/" + text)).isEqualTo(path);
        assertThat(PathText.path(folder.toString(), text)).isEqualTo(path);
    }
}
