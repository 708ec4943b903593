package io.hotlineqa.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.speech.audio.Decoders;
import io.hotlineqa.testkit.Decoded;
import io.hotlineqa.testkit.Sound;
import io.hotlineqa.testkit.WavFile;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FromWavTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"8000, mp3", "8000, opus", "16000, opus", "11025, opus", "44100, mp3"})
    void whatIsHeardInAWavIsHeardInTheFileOnTheSameChannelAtTheSameTime(int rate, String ending) throws Exception {
        short[] agent = Sound.at(rate).silence(1).tone(1, 440, -12).samples();
        short[] customer = Sound.at(rate).silence(2).samples();
        Path wav = WavFile.of(rate, agent, customer).write(folder.resolve("a.wav"));
        Path file = folder.resolve("a." + ending);

        FromWav.main(new String[] {wav.toString(), file.toString()});

        try (AudioStream sound = FfmpegDecoder.after(Decoders.plainJava()).open(file)) {
            Decoded decoded = Decoded.of(sound, 4096);
            assertThat(decoded.seconds()).isBetween(1.9, 2.15);
            assertThat(decoded.level(0, 0.1, 0.9)).isLessThan(-50);
            assertThat(decoded.level(0, 1.1, 1.8)).isBetween(-14.0, -10.0);
            assertThat(decoded.level(1, 0.1, 1.8)).isLessThan(-40);
        }
    }
}
