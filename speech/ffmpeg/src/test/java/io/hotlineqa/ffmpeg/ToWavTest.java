package io.hotlineqa.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.audio.AudioFormat;
import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.speech.audio.Decoders;
import io.hotlineqa.testkit.Sound;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToWavTest {
    private static final int RATE = 8000;
    private static final int LOUD = 3000;

    @TempDir
    Path folder;

    @Test
    void whatIsHeardInAnMp3IsHeardInTheWavAtTheSameTime() throws Exception {
        short[] agent = Sound.at(RATE).silence(1).tone(1, 440, -6).samples();
        short[] customer = Sound.at(RATE).silence(2).samples();
        Path mp3 = Encoder.planar("mp3", "libmp3lame")
                .bitRate(32_000)
                .write(folder.resolve("call.mp3"), RATE, agent, customer);
        Path wav = folder.resolve("call.wav");

        ToWav.main(new String[] {mp3.toString(), wav.toString()});

        try (AudioStream sound = Decoders.plainJava().open(wav)) {
            assertThat(sound.format()).isEqualTo(new AudioFormat(RATE, 2));
            short[][] block = new short[2][2 * RATE];
            sound.read(block);
            int first = IntStream.range(0, block[0].length)
                    .filter(i -> Math.abs(block[0][i]) > LOUD)
                    .findFirst()
                    .orElseThrow();
            assertThat(first / (double) RATE).as("seconds, to 50 ms").isBetween(0.95, 1.05);
        }
    }
}
