package io.hotlineqa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hotlineqa.speech.audio.AudioFormat;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a decoder of a format with two channels keeps besides: the parties of a call are never mixed or swapped. */
public abstract class StereoDecoderContract extends AudioDecoderContract {
    @Test
    void keepsBothChannels() throws Exception {
        int rate = anyRate();
        Decoded decoded = decoded(encode(rate, talkAndPause(rate), talkAndPause(rate)), 1000);
        assertThat(decoded.format()).isEqualTo(new AudioFormat(decodedRate(rate), 2));
        assertThat(decoded.seconds()).isCloseTo(6, within(lengthTolerance()));
    }

    @Test
    void keepsTheLeftChannelLeft() throws Exception {
        Decoded decoded = decoded(inTurn(), 777);
        assertThat(decoded.level(0, 0.1, 1.9)).isGreaterThan(decoded.level(1, 0.1, 1.9) + 20);
        assertThat(decoded.level(1, 2.1, 3.9)).isGreaterThan(decoded.level(0, 2.1, 3.9) + 20);
    }

    @Test
    void decodesBothChannelsTheSameInBlocksOfAnySize() throws Exception {
        Path file = inTurn();
        assertThat(decoded(file, 160).channels())
                .isDeepEqualTo(decoded(file, 100_000).channels());
    }

    private Path inTurn() {
        int rate = anyRate();
        return encode(
                rate,
                Sound.at(rate).talk(2, -20).silence(2).samples(),
                Sound.at(rate).silence(2).talk(2, -20).samples());
    }
}
