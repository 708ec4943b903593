package io.hotlineqa.speech.audio;

import java.util.stream.Collectors;

/**
 * What a file without a header holds: one channel.
 *
 * @param codec how its samples are written
 * @param sampleRate samples a second
 */
public record RawFormat(RawCodec codec, int sampleRate) {
    private static final int BITS = 8;

    public RawFormat {
        if (!codec.rates().contains(sampleRate)) {
            throw new IllegalArgumentException(codec.word() + " is not written with " + sampleRate
                    + " samples a second; valid: "
                    + codec.rates().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
    }

    /**
     * Reads {@code CODEC} or {@code CODEC RATE}.
     *
     * @throws IllegalArgumentException that names the valid choices
     */
    static RawFormat parse(String text) {
        String[] words = text.strip().split("\\s+", -1);
        RawCodec codec = RawCodec.of(words[0])
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no codec '" + words[0] + "'; valid: " + RawCodec.words()));
        if (words.length > 2 || (words.length == 2 && !words[1].matches("\\d{1,6}"))) {
            throw new IllegalArgumentException("'" + text + "' is no codec and samples a second, such as 'vox 6000'");
        }
        return new RawFormat(
                codec,
                words.length == 2 ? Integer.parseInt(words[1]) : codec.rates().get(0));
    }

    /** How long so many bytes last. */
    public double seconds(long bytes) {
        return (double) bytes * BITS / codec.bits() / sampleRate;
    }
}
