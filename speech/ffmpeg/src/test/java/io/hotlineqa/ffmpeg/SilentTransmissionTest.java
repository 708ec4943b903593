package io.hotlineqa.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.testkit.Decoded;
import io.hotlineqa.testkit.Sound;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Discontinuous transmission: silence is not transmitted, and lasts all the same. */
class SilentTransmissionTest {
    @TempDir
    private Path folder;

    @Test
    void keepsTheLengthOfSilenceThatAmrDidNotTransmit() throws Exception {
        short[] sound = Sound.at(8000).talk(2, -20).silence(56).talk(2, -20).samples();
        Encoder amr = Encoder.interleaved("amr", "libopencore_amrnb").bitRate(12_200);
        Path sent = amr.write(folder.resolve("all.amr"), 8000, sound);
        Path unsent = amr.option("dtx", "1").write(folder.resolve("dtx.amr"), 8000, sound);
        assertThat(Files.size(unsent)).isLessThan(Files.size(sent) / 2);
        try (AudioStream stream = new FfmpegDecoder(Container.AMR).open(unsent)) {
            Decoded decoded = Decoded.of(stream, 1000);
            assertThat(decoded.seconds()).isCloseTo(60, within(0.02));
            assertThat(decoded.level(0, 58.1, 59.9)).isGreaterThan(decoded.level(0, 20, 50) + 30);
        }
    }
}
