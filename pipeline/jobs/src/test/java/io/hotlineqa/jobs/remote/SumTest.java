package io.hotlineqa.jobs.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the check values that their definitions give for the text 123456789. */
class SumTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "CRC64NVME, ae8b14860a799888",
        "CRC32, cbf43926",
        "CRC32C, e3069283",
        "MD5, 25f9e794323b453885f5181f1b624d0b",
        "SHA256, 15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225"
    })
    void addsUpAsItsDefinitionSays(Sum sum, String expected) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "123456789");

        assertThat(HexFormat.of().formatHex(Base64.getDecoder().decode(sum.of(file))))
                .isEqualTo(expected);
    }
}
