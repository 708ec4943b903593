package io.hotlineqa.speech.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.speech.audio.Decoders;
import io.hotlineqa.testkit.Decoded;
import io.hotlineqa.testkit.Sound;
import io.hotlineqa.testkit.WavFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BleepedStreamTest {
    private static final int RATE = 8000;

    @TempDir
    Path folder;

    private short[] agent;
    private short[] customer;
    private Path wav;

    @BeforeEach
    void aCallOfTenSeconds() {
        agent = Sound.at(RATE).noise(10, -12).samples();
        customer = Sound.at(RATE).talk(10, -20).samples();
        wav = WavFile.of(RATE, agent, customer).write(folder.resolve("a.wav"));
    }

    private Decoded cut(Span range, Bleeps bleeps, int block) throws Exception {
        try (AudioStream stream = new BleepedStream(Decoders.plainJava().open(wav), range, bleeps)) {
            return Decoded.of(stream, block);
        }
    }

    @Test
    void isTheStretchToTheSample() throws Exception {
        Decoded cut = cut(new Span(2.5, 4), Bleeps.NONE, 777);

        assertThat(cut.channels()[0]).isEqualTo(Arrays.copyOfRange(agent, 20_000, 32_000));
        assertThat(cut.channels()[1]).isEqualTo(Arrays.copyOfRange(customer, 20_000, 32_000));
        assertThat(cut(new Span(9, 99), Bleeps.NONE, 4096).seconds()).isEqualTo(1);
        assertThat(cut(new Span(20, 30), Bleeps.NONE, 4096).seconds()).isZero();
    }

    @Test
    void noSampleIsLeftOfWhatIsBleepedOnEitherChannelHoweverItIsRead() throws Exception {
        Bleeps bleeps = Bleeps.of(List.of(new Span(3.3, 4.7)));
        Decoded cut = cut(new Span(2, 6), bleeps, 4096);

        int from = RATE;
        int to = 3 * RATE;
        short[] tone = Arrays.copyOfRange(cut.channels()[0], from, to);
        assertThat(tone).isEqualTo(Arrays.copyOfRange(cut.channels()[1], from, to));
        assertThat(cut.level(0, 1.1, 2.9)).isCloseTo(-23.8, within(0.3));
        assertThat(Arrays.copyOfRange(cut.channels()[0], 0, from)).isEqualTo(Arrays.copyOfRange(agent, 16_000, 24_000));
        assertThat(cut.channels()[1][to]).isEqualTo(customer[to + 2 * RATE]);
        assertThat(cut(new Span(2, 6), bleeps, 100).channels()).isEqualTo(cut.channels());
    }

    @Test
    void aBleepThatBeginsBeforeTheStretchGoesOnInIt() throws Exception {
        Decoded cut = cut(new Span(4, 6), Bleeps.of(List.of(new Span(3, 4.2))), 4096);

        assertThat(cut.channels()[0][100]).isEqualTo(cut.channels()[1][100]);
        assertThat(cut.level(0, 0, 0.49)).isLessThan(-20);
        assertThat(cut.level(0, 0.51, 1.9)).isCloseTo(-12, within(0.5));
    }
}
