package io.hotlineqa.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Speech;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireTest {
    private static final EngineRef ENGINE = new EngineRef("小模型", "a".repeat(64));
    private static final Hearing HEARING = new Hearing(
            ENGINE,
            74.2,
            2,
            List.of(Utterance.of(
                    1, Role.UNKNOWN, List.of(new Word("您好", 0.1, 0.3, 0.987), new Word("宝鸡", 0.3, 0.9, 1)))),
            List.of(new Span(20.1, 31.7)),
            List.of(new Speech(1, new Span(0.05, 1.1), -23.4)));

    static Stream<Message> messages() {
        return Stream.of(
                new Message.Load(ENGINE, Path.of("/models/中文"), 8000, true),
                new Message.Ready(45, 70_000_000),
                new Message.Hear(Path.of("/drops/名字 with\nline+plus%.wav")),
                new Message.Length(123.456),
                new Message.Heard(HEARING, 90_000_000),
                new Message.Rejected(QuarantineReason.TRUNCATED, "少了一半", 90_000_000),
                new Message.Ping(),
                new Message.Pong(),
                new Message.Bye());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void bringsWhatWasSent(Message message) throws IOException {
        assertThat(received(frame(message))).isEqualTo(message);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void refusesAFrameCutAnywhere(Message message) throws IOException {
        byte[] frame = frame(message);
        for (int length = 0; length < frame.length; length++) {
            byte[] cut = Arrays.copyOf(frame, length);
            assertThatThrownBy(() -> received(cut)).isInstanceOf(EOFException.class);
        }
    }

    /** What comes of damage is another message of the same form, or an {@link IOException}; never anything else. */
    @ParameterizedTest
    @MethodSource("messages")
    void survivesDamage(Message message) throws IOException {
        byte[] frame = frame(message);
        Random random = new Random(17);
        int refused = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] damaged = frame.clone();
            damaged[random.nextInt(frame.length)] = (byte) random.nextInt();
            refused += isRefused(damaged) ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void refusesAHugeFrameWithoutMakingRoomForIt() throws IOException {
        byte[] frame = frame(new Message.Ping());
        ByteBuffer.wrap(frame).putInt(4, Integer.MAX_VALUE);
        assertThatThrownBy(() -> received(frame))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("2147483647");
    }

    @Test
    void refusesTextThatSomebodyPrinted() {
        byte[] text = "LOG (VoskAPI:ReadDataFiles()) Decoding params".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> received(text)).isInstanceOf(IOException.class).hasMessageContaining("not a frame");
    }

    @Test
    void refusesAnUnknownTypeAndSurplusBytes() throws IOException {
        byte[] unknown = frame(new Message.Ping());
        unknown[3] = 99;
        assertThatThrownBy(() -> received(unknown))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("99");
        byte[] surplus = Arrays.copyOf(frame(new Message.Ping()), 9);
        surplus[7] = 1;
        assertThatThrownBy(() -> received(surplus))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too many");
    }

    private static boolean isRefused(byte[] frame) {
        try {
            received(frame);
            return false;
        } catch (IOException refused) {
            return true;
        }
    }

    private static byte[] frame(Message message) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Wire(InputStream.nullInputStream(), out).send(message);
        return out.toByteArray();
    }

    private static Message received(byte[] frame) throws IOException {
        return new Wire(new ByteArrayInputStream(frame), OutputStream.nullOutputStream()).receive();
    }
}
