package io.hotlineqa.vosk;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.AudioDecoder;
import io.hotlineqa.speech.audio.AudioFormat;
import io.hotlineqa.speech.audio.AudioStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AnnouncingDecoderTest {
    private static final int RATE = 8000;

    private final List<Double> announced = new ArrayList<>();

    @Test
    void tellsThePromisedLengthAtOnceAndNothingMoreWhenItIsKept() throws Exception {
        drain(new Seconds(OptionalLong.of(100 * RATE), 100));
        assertThat(announced).containsExactly(100.0);
    }

    @Test
    void tellsEachMinuteOfARecordingThatPromisedNothing() throws Exception {
        drain(new Seconds(OptionalLong.empty(), 130));
        assertThat(announced).containsExactly(0.0, 60.0, 120.0, 180.0);
    }

    private void drain(Seconds decoder) throws RejectedRecordingException {
        try (AudioStream audio = new AnnouncingDecoder(decoder, announced::add).open(Path.of("any"))) {
            short[][] block = new short[1][RATE];
            for (int count = audio.read(block); count > 0; count = audio.read(block)) {
                assertThat(count).isEqualTo(RATE);
            }
        }
    }

    /** Gives so many seconds, a second at a time. */
    private static final class Seconds implements AudioDecoder, AudioStream {
        private final OptionalLong promised;
        private int secondsLeft;

        Seconds(OptionalLong promised, int seconds) {
            this.promised = promised;
            this.secondsLeft = seconds;
        }

        @Override
        public String name() {
            return "seconds";
        }

        @Override
        public boolean knows(byte[] head) {
            return true;
        }

        @Override
        public AudioStream open(Path recording) {
            return this;
        }

        @Override
        public AudioFormat format() {
            return new AudioFormat(RATE, 1);
        }

        @Override
        public OptionalLong promisedSamples() {
            return promised;
        }

        @Override
        public int read(short[][] block) {
            return secondsLeft-- > 0 ? RATE : -1;
        }

        @Override
        public void close() {}
    }
}
