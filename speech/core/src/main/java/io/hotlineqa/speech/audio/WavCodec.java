package io.hotlineqa.speech.audio;

import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.speech.RejectedRecordingException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** The codec numbers of WAV files: those that are decoded here, and the names of those that are not. */
final class WavCodec {
    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int A_LAW = 6;
    private static final int MU_LAW = 7;
    private static final int EXTENSIBLE = 0xFFFE;
    /** All but the first two bytes of the sub-format that stands for a codec number. */
    private static final byte[] CODEC_GUID_TAIL = HexFormat.of().parseHex("000000001000800000aa00389b71");

    private static final Map<Integer, String> OTHERS = Map.ofEntries(
            Map.entry(0x0002, "Microsoft ADPCM"),
            Map.entry(0x0010, "OKI ADPCM"),
            Map.entry(0x0011, "IMA ADPCM"),
            Map.entry(0x0014, "G.723 ADPCM"),
            Map.entry(0x0017, "Dialogic OKI ADPCM"),
            Map.entry(0x0022, "TrueSpeech"),
            Map.entry(0x0031, "GSM 6.10"),
            Map.entry(0x0040, "G.721 ADPCM"),
            Map.entry(0x0042, "G.723.1"),
            Map.entry(0x0045, "G.726 ADPCM"),
            Map.entry(0x0050, "MPEG audio"),
            Map.entry(0x0055, "MP3"),
            Map.entry(0x0057, "AMR-NB"),
            Map.entry(0x0058, "AMR-WB"),
            Map.entry(0x0064, "G.726 ADPCM"),
            Map.entry(0x0065, "G.722"),
            Map.entry(0x0083, "G.729"),
            Map.entry(0x00FF, "AAC"),
            Map.entry(0x0161, "Windows Media Audio"),
            Map.entry(0xA109, "Speex"),
            Map.entry(0xF1AC, "FLAC"));

    private WavCodec() {}

    /** How the samples are written, from the content of a {@code fmt} chunk of at least 16 bytes. */
    static Encoding encoding(byte[] fmt) throws RejectedRecordingException {
        int tag = tag(fmt);
        int bits = Bytes.uint16(fmt, 14);
        return switch (tag) {
            case PCM -> pcm(bits);
            case FLOAT -> floating(bits);
            case A_LAW -> Encoding.A_LAW;
            case MU_LAW -> Encoding.MU_LAW;
            default -> throw unsupported("codec " + hex(tag) + " (" + OTHERS.getOrDefault(tag, "unknown") + ")");
        };
    }

    private static int tag(byte[] fmt) throws RejectedRecordingException {
        int tag = Bytes.uint16(fmt, 0);
        if (tag != EXTENSIBLE) {
            return tag;
        }
        if (fmt.length < 40) {
            throw new RejectedRecordingException(
                    QuarantineReason.CORRUPT, "an extensible fmt chunk has " + fmt.length + " bytes, 40 are needed");
        }
        if (!Arrays.equals(fmt, 26, 40, CODEC_GUID_TAIL, 0, CODEC_GUID_TAIL.length)) {
            throw unsupported("sub-format " + HexFormat.of().formatHex(fmt, 24, 40));
        }
        return Bytes.uint16(fmt, 24);
    }

    private static Encoding pcm(int bits) throws RejectedRecordingException {
        return switch (bits) {
            case 8 -> Encoding.PCM_8;
            case 16 -> Encoding.PCM_16;
            case 24 -> Encoding.PCM_24;
            case 32 -> Encoding.PCM_32;
            default -> throw unsupported("PCM of " + bits + " bits");
        };
    }

    private static Encoding floating(int bits) throws RejectedRecordingException {
        return switch (bits) {
            case 32 -> Encoding.FLOAT_32;
            case 64 -> Encoding.FLOAT_64;
            default -> throw unsupported("floating point of " + bits + " bits");
        };
    }

    private static String hex(int tag) {
        return String.format(Locale.ROOT, "0x%04X", tag);
    }

    private static RejectedRecordingException unsupported(String what) {
        return new RejectedRecordingException(
                QuarantineReason.UNSUPPORTED_FORMAT,
                "a WAV file with " + what + "; known are PCM of 8, 16, 24, 32 bits, float, A-law, u-law");
    }
}
