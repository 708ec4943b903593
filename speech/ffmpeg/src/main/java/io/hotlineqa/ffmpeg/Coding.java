package io.hotlineqa.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16P;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How sound is written.
 *
 * @param muxer what ffmpeg calls the container
 * @param codec what ffmpeg calls the encoder
 * @param sampleFormat that the encoder takes: 16 bits interleaved or planar, or planar floating
 * @param bitRate in bits a second; 0 for the encoder's own choice
 * @param options of the encoder
 */
record Coding(String muxer, String codec, int sampleFormat, int bitRate, Map<String, String> options) {
    /** What every encoder takes. */
    static final int COMMON_RATE = 48_000;

    private static final Coding MP3 = new Coding("mp3", "libmp3lame", AV_SAMPLE_FMT_S16P, 64_000, Map.of());
    private static final Coding OPUS = new Coding("ogg", "libopus", AV_SAMPLE_FMT_S16, 48_000, Map.of());
    private static final Set<Integer> RATES = Set.of(8000, 12_000, 16_000, 24_000, COMMON_RATE);

    Coding {
        options = Map.copyOf(options);
    }

    /** By the ending of a file's name, {@code .mp3} or {@code .opus}. */
    static Optional<Coding> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".mp3")) {
            return Optional.of(MP3);
        }
        return name.endsWith(".opus") ? Optional.of(OPUS) : Optional.empty();
    }

    /** The rate to write at: that of the sound where both encoders take it. */
    static int rate(int given) {
        return RATES.contains(given) ? given : COMMON_RATE;
    }

    /** Makes the file, or empties the one that is there. */
    EncodedFile open(Path file, int rate, int channels) throws IOException {
        return new EncodedFile(this, file, rate, channels);
    }
}
