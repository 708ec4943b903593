package io.hotlineqa.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.testkit.Decoded;
import io.hotlineqa.testkit.Sound;
import io.hotlineqa.testkit.StereoDecoderContract;
import io.hotlineqa.testkit.WavEncoding;
import io.hotlineqa.testkit.WavFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WavDecoderTest extends StereoDecoderContract {
    private static final short[] LEFT = Sound.at(8000).tone(0.5, 440, -6).samples();
    private static final short[] RIGHT = Sound.at(8000).noise(0.5, -20).samples();

    @Override
    protected AudioDecoder decoder() {
        return new WavDecoder();
    }

    @Override
    protected Path encode(int sampleRate, short[]... channels) {
        return WavFile.of(sampleRate, channels).write(folder.resolve("call.wav"));
    }

    @ParameterizedTest
    @EnumSource(
            value = WavEncoding.class,
            names = {"PCM_16", "PCM_24", "PCM_32", "FLOAT_32", "FLOAT_64"})
    void decodesEveryLinearEncodingToTheLastBit(WavEncoding encoding) throws Exception {
        assertThat(decoded(WavFile.of(8000, LEFT, RIGHT).as(encoding)).channels())
                .isDeepEqualTo(new short[][] {LEFT, RIGHT});
    }

    @ParameterizedTest
    @EnumSource(
            value = WavEncoding.class,
            names = {"PCM_8", "A_LAW", "MU_LAW"})
    void decodesEightBitsAsNearAsTheyGo(WavEncoding encoding) throws Exception {
        short[] decoded = decoded(WavFile.of(8000, LEFT, RIGHT).as(encoding)).channels()[0];
        for (int i = 0; i < LEFT.length; i++) {
            assertThat(Math.abs(decoded[i] - LEFT[i])).isLessThanOrEqualTo(Math.max(256, Math.abs(LEFT[i]) / 30));
        }
    }

    @ParameterizedTest
    @EnumSource(WavEncoding.class)
    void readsTheLongFormOfTheFormat(WavEncoding encoding) throws Exception {
        WavFile plain = WavFile.of(8000, LEFT).as(encoding);
        short[][] samples = decoded(plain).channels();
        assertThat(decoded(plain.extensible()).channels()).isDeepEqualTo(samples);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0xFFFFFFFF, 0x7FFFF000, 0x80000000})
    void readsToTheEndOfTheFileWhenTheLengthWasNeverFilledIn(int length) throws Exception {
        assertThat(decoded(WavFile.of(8000, LEFT).dataLength(length)).channels())
                .isDeepEqualTo(new short[][] {LEFT});
    }

    @Test
    void takesDigitalSilenceBehindAnUnfilledLengthForSound() throws Exception {
        assertThat(decoded(WavFile.of(8000, new short[8000]).dataLength(0)).seconds())
                .isEqualTo(1);
    }

    @Test
    void passesOverOtherChunks() throws Exception {
        WavFile file = WavFile.of(8000, LEFT)
                .chunk("LIST", new byte[7])
                .chunk("bext", new byte[700])
                .chunkAfter("cue ", new byte[5]);
        assertThat(decoded(file).channels()).isDeepEqualTo(new short[][] {LEFT});
    }

    @Test
    void forgivesALengthThatIsOffByAFewBytes() throws Exception {
        assertThat(decoded(WavFile.of(8000, LEFT).dataLength(2 * LEFT.length + 4))
                        .channels())
                .isDeepEqualTo(new short[][] {LEFT});
    }

    @Test
    void leavesOutHalfASample() throws Exception {
        byte[] whole = WavFile.of(8000, LEFT).bytes();
        Path file = Files.write(folder.resolve("odd.wav"), Arrays.copyOf(whole, whole.length - 1));
        assertThat(decoded(file).channels()[0]).hasSize(LEFT.length - 1);
    }

    @Test
    void readsTheSixtyFourBitForm() throws Exception {
        byte[] ds64 = new byte[28];
        little(ds64).putLong(8, 2 * 1000);
        byte[] bytes = WavFile.of(8000, LEFT)
                .chunk("ds64", ds64)
                .dataLength(0xFFFFFFFF)
                .bytes();
        bytes[2] = '6';
        bytes[3] = '4';
        assertThat(decoded(Files.write(folder.resolve("long.wav"), bytes)).channels()[0])
                .isEqualTo(Arrays.copyOf(LEFT, 1000));
    }

    @Test
    void clipsFloatsBeyondFullScaleAndSilencesWhatIsNoNumber() throws Exception {
        byte[] bytes = WavFile.of(8000, new short[3]).as(WavEncoding.FLOAT_32).bytes();
        little(bytes).putFloat(44, 1.5f).putFloat(48, -1.5f).putFloat(52, Float.NaN);
        assertThat(decoded(Files.write(folder.resolve("hot.wav"), bytes)).channels()[0])
                .containsExactly(32767, -32768, 0);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private Decoded decoded(WavFile file) throws IOException, RejectedRecordingException {
        return decoded(file.write(folder.resolve("x.wav")));
    }

    private static Decoded decoded(Path file) throws RejectedRecordingException {
        try (AudioStream stream = new WavDecoder().open(file)) {
            return Decoded.of(stream, 1000);
        }
    }
}
