package io.hotlineqa.speech.audio;

import static io.hotlineqa.speech.QuarantineReason.CORRUPT;
import static io.hotlineqa.speech.QuarantineReason.EMPTY;
import static io.hotlineqa.speech.QuarantineReason.TOO_LARGE;
import static io.hotlineqa.speech.QuarantineReason.TRUNCATED;
import static io.hotlineqa.speech.QuarantineReason.UNREADABLE;
import static io.hotlineqa.speech.QuarantineReason.UNSUPPORTED_FORMAT;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.testkit.Sound;
import io.hotlineqa.testkit.WavFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WavRefusalTest {
    private static final short[] TONE = Sound.at(8000).tone(1, 440, -6).samples();

    @TempDir
    private Path folder;

    @Test
    void refusesAFileOfNoBytes() throws IOException {
        refuses(new byte[0], EMPTY, "no bytes");
    }

    @Test
    void refusesAHeaderWithoutSound() throws IOException {
        refuses(WavFile.of(8000, new short[0]).bytes(), EMPTY, "header without sound");
    }

    @Test
    void refusesAnUnfilledLengthWithNothingBehindIt() throws IOException {
        refuses(WavFile.of(8000, new short[0]).dataLength(-1).bytes(), EMPTY, "header without sound");
    }

    @Test
    void refusesAFileThatEndsBeforeItsSound() throws IOException {
        refuses(Arrays.copyOf(wav(), 36), EMPTY, "header without sound");
    }

    @Test
    void doesNotTakeNotesBehindNoSoundForSound() throws IOException {
        byte[] notes = WavFile.of(8000, new short[0])
                .chunkAfter("LIST", new byte[26])
                .chunkAfter("cue ", new byte[3])
                .bytes();
        refuses(notes, EMPTY, "header without sound");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9})
    void refusesAHeaderThatPromisesMoreThanTheFileHolds(double share) throws IOException {
        byte[] cut = Arrays.copyOf(wav(), (int) (wav().length * share));
        refuses(cut, TRUNCATED, "promises 16000 bytes of sound, the file holds " + (cut.length - 44));
    }

    @Test
    void refusesAFileThatEndsWithinItsHeader() throws IOException {
        refuses(Arrays.copyOf(wav(), 30), TRUNCATED, "ends within the WAV header");
    }

    @Test
    void refusesAChunkThatPromisesMoreThanTheFileHolds() throws IOException {
        byte[] whole = WavFile.of(8000, TONE).chunk("LIST", new byte[1000]).bytes();
        refuses(Arrays.copyOf(whole, 500), TRUNCATED, "ends within the WAV header");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 192_001, -1})
    void refusesARateNoRecorderHas(int rate) throws IOException {
        refuses(fmt(f -> f.putInt(4, rate)), CORRUPT, "a rate of " + Integer.toUnsignedString(rate));
    }

    @Test
    void refusesARecordingWithoutChannels() throws IOException {
        refuses(fmt(f -> f.putShort(2, (short) 0)), CORRUPT, "no channels");
    }

    @Test
    void refusesMoreThanTwoChannels() throws IOException {
        byte[] six = WavFile.of(8000, TONE, TONE, TONE, TONE, TONE, TONE).bytes();
        refuses(six, TOO_LARGE, "6 channels");
    }

    @Test
    void refusesABlockAlignThatContradictsTheSamples() throws IOException {
        refuses(fmt(f -> f.putShort(12, (short) 3)), CORRUPT, "block align is 3");
    }

    @Test
    void refusesSoundWithoutAFormat() throws IOException {
        byte[] bytes = wav();
        bytes[12] = 'x';
        refuses(bytes, CORRUPT, "no fmt chunk");
    }

    @Test
    void refusesAFormatThatIsTooShort() throws IOException {
        byte[] bytes = new byte[100];
        System.arraycopy(wav(), 0, bytes, 0, 16);
        bytes[16] = 8;
        System.arraycopy("data".getBytes(US_ASCII), 0, bytes, 28, 4);
        refuses(bytes, CORRUPT, "fmt chunk has 8 bytes");
    }

    @Test
    void refusesAFileOfNothingButChunks() throws IOException {
        WavFile file = WavFile.of(8000, TONE);
        for (int i = 0; i < 2000; i++) {
            file.chunk("JUNK", new byte[0]);
        }
        refuses(file.bytes(), CORRUPT, "no sound within the first 1000 chunks");
    }

    @ParameterizedTest
    @CsvSource({"0x02, Microsoft ADPCM", "0x11, IMA ADPCM", "0x31, GSM 6.10", "0x55, MP3", "0x7777, unknown"})
    void namesACodecItDoesNotKnow(int tag, String name) throws IOException {
        refuses(fmt(f -> f.putShort(0, (short) tag)), UNSUPPORTED_FORMAT, "(" + name + ")");
    }

    @Test
    void namesASubFormatItDoesNotKnow() throws IOException {
        byte[] bytes = WavFile.of(8000, TONE)
                .extensible()
                .fmt(f -> f.put(39, (byte) 0))
                .bytes();
        refuses(bytes, UNSUPPORTED_FORMAT, "sub-format 01000000");
    }

    @Test
    void refusesBitsItDoesNotKnow() throws IOException {
        refuses(fmt(f -> f.putShort(14, (short) 12)), UNSUPPORTED_FORMAT, "PCM of 12 bits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"您好，这不是录音", "RIFF", "PK\u0003\u0004", "ID3", "<svg/>", "#EXTM3U"})
    void namesTheFormatsItKnows(String content) throws IOException {
        refuses(content.getBytes(UTF_8), UNSUPPORTED_FORMAT, "known: WAV");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertRefusal(folder.resolve("gone.wav"), UNREADABLE, "not there");
    }

    @Test
    void refusesAFolderNamedLikeARecording() throws IOException {
        assertRefusal(Files.createDirectory(folder.resolve("x.wav")), UNREADABLE, "a folder");
    }

    @Test
    void refusesALinkThatLeadsNowhere() throws IOException {
        Path link = folder.resolve("loop.wav");
        assertRefusal(Files.createSymbolicLink(link, link), UNREADABLE, "reading failed");
    }

    @Test
    void saysWhenPermissionIsMissing() {
        assertThat(RecordingFile.unreadable(new AccessDeniedException("x.wav")))
                .hasMessageContaining("permission")
                .matches(e -> e.reason() == UNREADABLE);
    }

    private static byte[] wav() {
        return WavFile.of(8000, TONE).bytes();
    }

    private static byte[] fmt(Consumer<ByteBuffer> spoiler) {
        return WavFile.of(8000, TONE).fmt(spoiler).bytes();
    }

    private void refuses(byte[] content, QuarantineReason reason, String detail) throws IOException {
        assertRefusal(Files.write(folder.resolve("call.wav"), content), reason, detail);
    }

    private static void assertRefusal(Path file, QuarantineReason reason, String detail) {
        RejectedRecordingException refusal = catchThrowableOfType(
                RejectedRecordingException.class,
                () -> Decoders.plainJava().open(file).close());
        assertThat(refusal).hasMessageContaining(detail);
        assertThat(refusal.reason()).isEqualTo(reason);
    }
}
