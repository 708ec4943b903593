package io.hotlineqa.speech.audio;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Ways of writing one channel of sound without anything that tells which of them it is. */
public enum RawCodec {
    /** Dialogic VOX: ADPCM of 4 bits by OKI, the first sample in the upper half of a byte. */
    VOX("vox", 4),
    /** G.722 at 64 kbit/s. */
    G722("g722", 4),
    G726_16("g726-16", 2),
    G726_24("g726-24", 3),
    G726_32("g726-32", 4),
    G726_40("g726-40", 5),
    /** As RFC 3551 packs it, the first sample in the lowest bits; the others have it in the highest. */
    G726_16_RTP("g726-16-rtp", 2),
    G726_24_RTP("g726-24-rtp", 3),
    G726_32_RTP("g726-32-rtp", 4),
    G726_40_RTP("g726-40-rtp", 5),
    A_LAW("alaw", 8),
    MU_LAW("ulaw", 8),
    /** Linear, 16 bits, the lower byte first. */
    PCM("pcm", 16);

    private final String word;
    private final int bits;

    /** @param bits of one sample */
    RawCodec(String word, int bits) {
        this.word = word;
        this.bits = bits;
    }

    static Optional<RawCodec> of(String word) {
        return Arrays.stream(values()).filter(codec -> codec.word.equals(word)).findAny();
    }

    static String words() {
        return Arrays.stream(values()).map(codec -> codec.word).collect(Collectors.joining(", "));
    }

    /** What operators call it. */
    public String word() {
        return word;
    }

    /** How many bits a sample takes. */
    public int bits() {
        return bits;
    }

    /** Samples a second that it is written with, the usual one first. */
    List<Integer> rates() {
        return switch (this) {
            case VOX -> List.of(8000, 6000);
            case G722 -> List.of(16_000);
            case A_LAW, MU_LAW -> List.of(8000, 16_000);
            case PCM -> List.of(8000, 6000, 11_025, 16_000, 22_050, 32_000, 44_100, 48_000);
            default -> List.of(8000);
        };
    }
}
