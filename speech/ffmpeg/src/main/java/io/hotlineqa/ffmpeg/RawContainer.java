package io.hotlineqa.ffmpeg;

import io.hotlineqa.speech.audio.RawFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** How ffmpeg is told what a file without a header holds. */
final class RawContainer {
    private static final int WAV_HEADER_BYTES = 44;
    private static final short WAVE_FORMAT_OKI_ADPCM = 0x0010;

    private RawContainer() {}

    static Container of(RawFormat format) {
        return switch (format.codec()) {
            case VOX -> vox(format);
            case G722 -> raw(format, "g722", Codec.G722, Map.of());
            case G726_16, G726_24, G726_32, G726_40 -> raw(format, "g726", Codec.G726, codeSize(format));
            case G726_16_RTP, G726_24_RTP, G726_32_RTP, G726_40_RTP ->
                raw(format, "g726le", Codec.G726_RTP, codeSize(format));
            case A_LAW -> raw(format, "alaw", Codec.A_LAW, rate(format));
            case MU_LAW -> raw(format, "mulaw", Codec.MU_LAW, rate(format));
            case PCM -> raw(format, "s16le", Codec.PCM, rate(format));
        };
    }

    private static Map<String, String> codeSize(RawFormat format) {
        return Map.of("code_size", String.valueOf(format.codec().bits()));
    }

    private static Map<String, String> rate(RawFormat format) {
        return Map.of("sample_rate", String.valueOf(format.sampleRate()));
    }

    private static Container raw(RawFormat format, String demuxer, Codec codec, Map<String, String> options) {
        return container(format, demuxer, codec, options, bytes -> new byte[0]);
    }

    /** ffmpeg has the decoder and no demultiplexer for it but that of WAV: it gets a header to read. */
    private static Container vox(RawFormat format) {
        return container(format, "wav", Codec.OKI_ADPCM, Map.of(), bytes -> wavHeader(format, bytes));
    }

    private static Container container(
            RawFormat format, String demuxer, Codec codec, Map<String, String> options, Container.Front front) {
        return new Container(
                format.codec().word() + " without a header",
                demuxer,
                head -> false,
                file -> OptionalDouble.of(format.seconds(file.size())),
                Set.of(codec),
                options,
                front);
    }

    private static byte[] wavHeader(RawFormat format, long bytes) {
        int size = (int) Math.min(bytes, Integer.MAX_VALUE - WAV_HEADER_BYTES);
        return ByteBuffer.allocate(WAV_HEADER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(size + WAV_HEADER_BYTES - 8)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort(WAVE_FORMAT_OKI_ADPCM)
                .putShort((short) 1)
                .putInt(format.sampleRate())
                .putInt(format.sampleRate() * format.codec().bits() / 8)
                .putShort((short) 1)
                .putShort((short) format.codec().bits())
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(size)
                .array();
    }
}
