package io.hotlineqa.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * A WAV file under construction, right in every way until a test spoils it:
 *
 * <pre>
 *   WavFile.of(8000, left, right).as(WavEncoding.A_LAW).chunk("LIST", notes).write(folder.resolve("call.wav"))
 * </pre>
 */
public final class WavFile {
    private static final byte[] CODEC_GUID_TAIL = HexFormat.of().parseHex("000000001000800000aa00389b71");

    private final int sampleRate;
    private final short[][] channels;
    private final ByteArrayOutputStream before = new ByteArrayOutputStream();
    private final ByteArrayOutputStream after = new ByteArrayOutputStream();
    private WavEncoding encoding = WavEncoding.PCM_16;
    private boolean extensible;
    private Integer dataLength;
    private Consumer<ByteBuffer> fmtSpoiler = fmt -> {};

    private WavFile(int sampleRate, short[][] channels) {
        this.sampleRate = sampleRate;
        this.channels = channels;
    }

    /** 16-bit PCM of these channels, which are of one length. */
    public static WavFile of(int sampleRate, short[]... channels) {
        return new WavFile(sampleRate, channels);
    }

    public WavFile as(WavEncoding value) {
        this.encoding = value;
        return this;
    }

    /** Writes the long form of the format, {@code WAVE_FORMAT_EXTENSIBLE}. */
    public WavFile extensible() {
        this.extensible = true;
        return this;
    }

    /** Puts another chunk before the sound, after the format. */
    public WavFile chunk(String name, byte[] content) {
        chunk(before, name, content, content.length);
        return this;
    }

    /** Puts another chunk after the sound. */
    public WavFile chunkAfter(String name, byte[] content) {
        chunk(after, name, content, content.length);
        return this;
    }

    /** Lies about the length of the sound, in bytes, unsigned. */
    public WavFile dataLength(int value) {
        this.dataLength = value;
        return this;
    }

    /** Spoils the content of the format chunk; the buffer is little-endian. */
    public WavFile fmt(Consumer<ByteBuffer> spoiler) {
        this.fmtSpoiler = spoiler;
        return this;
    }

    /** The file. */
    public byte[] bytes() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] fmt = format();
        byte[] data = data();
        body.writeBytes("WAVE".getBytes(StandardCharsets.ISO_8859_1));
        chunk(body, "fmt ", fmt, fmt.length);
        body.writeBytes(before.toByteArray());
        chunk(body, "data", data, dataLength == null ? data.length : dataLength);
        body.writeBytes(after.toByteArray());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        chunk(file, "RIFF", body.toByteArray(), body.size());
        return file.toByteArray();
    }

    /** Writes the file and returns its path. */
    public Path write(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] format() {
        byte[] bytes = new byte[extensible ? 40 : 16];
        ByteBuffer fmt = little(bytes);
        int blockAlign = channels.length * encoding.bits() / 8;
        fmt.putShort((short) (extensible ? 0xFFFE : encoding.tag()))
                .putShort((short) channels.length)
                .putInt(sampleRate)
                .putInt(sampleRate * blockAlign)
                .putShort((short) blockAlign)
                .putShort((short) encoding.bits());
        if (extensible) {
            extension(fmt);
        }
        fmtSpoiler.accept(fmt);
        return bytes;
    }

    private void extension(ByteBuffer fmt) {
        fmt.putShort((short) 22)
                .putShort((short) encoding.bits())
                .putInt(0)
                .putShort((short) encoding.tag())
                .put(CODEC_GUID_TAIL);
    }

    private byte[] data() {
        byte[] bytes = new byte[channels.length * channels[0].length * encoding.bits() / 8];
        ByteBuffer data = little(bytes);
        for (int i = 0; i < channels[0].length; i++) {
            for (short[] channel : channels) {
                encoding.put(data, channel[i]);
            }
        }
        return bytes;
    }

    private static void chunk(ByteArrayOutputStream to, String name, byte[] content, int length) {
        to.writeBytes(header(name, length));
        to.writeBytes(content);
        if (content.length % 2 == 1) {
            to.write(0);
        }
    }

    private static byte[] header(String name, int length) {
        byte[] bytes = new byte[8];
        little(bytes).put(name.getBytes(StandardCharsets.ISO_8859_1)).putInt(length);
        return bytes;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
