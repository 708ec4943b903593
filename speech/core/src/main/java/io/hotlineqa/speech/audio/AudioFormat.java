package io.hotlineqa.speech.audio;

/**
 * What decoded sound looks like.
 *
 * @param sampleRate samples a second on each channel, 1 to 192,000
 * @param channels 1 or 2
 */
public record AudioFormat(int sampleRate, int channels) {
    /** The highest sample rate that is taken for a true one. */
    public static final int HIGHEST_RATE = 192_000;

    public AudioFormat {
        if (sampleRate < 1 || sampleRate > HIGHEST_RATE) {
            throw new IllegalArgumentException("no recording has " + sampleRate + " samples a second");
        }
        if (channels < 1 || channels > 2) {
            throw new IllegalArgumentException("a call has one or two channels, not " + channels);
        }
    }

    /** How long that many samples of a channel last. */
    public double seconds(long samples) {
        return samples / (double) sampleRate;
    }
}
