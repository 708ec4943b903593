package io.hotlineqa.speech.audio;

import static io.hotlineqa.speech.QuarantineReason.UNSUPPORTED_FORMAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.testkit.WavFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecodersTest {
    private final Decoders decoders = new Decoders(List.of(new WavDecoder(), new OneSample("GSM")));

    @TempDir
    private Path folder;

    @Test
    void goByTheFirstBytesAndNotByTheName() throws Exception {
        Path wav = WavFile.of(8000, new short[100]).write(folder.resolve("x.mp3"));
        try (AudioStream stream = decoders.open(wav)) {
            assertThat(stream.promisedSamples()).hasValue(100);
        }
    }

    @Test
    void letTheNextOneTryWhatTheFirstKnowsButCannotDecode() throws Exception {
        Path gsm = WavFile.of(8000, new short[100])
                .fmt(f -> f.putShort(0, (short) 0x31))
                .write(folder.resolve("gsm.wav"));
        try (AudioStream stream = decoders.open(gsm)) {
            assertThat(stream.promisedSamples()).hasValue(1);
        }
    }

    @Test
    void tellWhatTheLastOneCouldNotDecode() throws Exception {
        Path gsm = WavFile.of(8000, new short[100])
                .fmt(f -> f.putShort(0, (short) 0x31))
                .write(folder.resolve("gsm.wav"));
        assertThatExceptionOfType(RejectedRecordingException.class)
                .isThrownBy(() -> Decoders.plainJava().open(gsm))
                .withMessageContaining("GSM 6.10")
                .matches(e -> e.reason() == UNSUPPORTED_FORMAT);
    }

    @Test
    void nameAllTheyKnow() throws Exception {
        Path text = Files.writeString(folder.resolve("x.wav"), "hello");
        assertThatExceptionOfType(RejectedRecordingException.class)
                .isThrownBy(() -> decoders.open(text))
                .withMessageContaining("known: WAV, GSM")
                .matches(e -> e.reason() == UNSUPPORTED_FORMAT);
    }

    /** Knows every RIFF file and finds one sample in it. */
    private record OneSample(String name) implements AudioDecoder, AudioStream {
        @Override
        public boolean knows(byte[] head) {
            return head[0] == 'R';
        }

        @Override
        public AudioStream open(Path recording) {
            return this;
        }

        @Override
        public AudioFormat format() {
            return new AudioFormat(8000, 1);
        }

        @Override
        public OptionalLong promisedSamples() {
            return OptionalLong.of(1);
        }

        @Override
        public int read(short[][] block) {
            return 1;
        }

        @Override
        public void close() {}
    }
}
