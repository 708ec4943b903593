package io.hotlineqa.testkit;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.AudioFormat;
import io.hotlineqa.speech.audio.AudioStream;
import java.util.Arrays;

/** All the sound of a stream at once: for tests, whose recordings are short. */
public final class Decoded {
    private final AudioFormat format;
    private final short[][] channels;

    private Decoded(AudioFormat format, short[][] channels) {
        this.format = format;
        this.channels = channels;
    }

    /** Reads to the end, asking for so many samples at a time; leaves closing to the caller. */
    public static Decoded of(AudioStream stream, int blockSamples) throws RejectedRecordingException {
        short[][] block = new short[stream.format().channels()][blockSamples];
        short[][] all = new short[block.length][0];
        for (int count = stream.read(block); count >= 0; count = stream.read(block)) {
            for (int channel = 0; channel < all.length; channel++) {
                all[channel] = joined(all[channel], block[channel], count);
            }
        }
        return new Decoded(stream.format(), all);
    }

    private static short[] joined(short[] all, short[] block, int count) {
        short[] joined = Arrays.copyOf(all, all.length + count);
        System.arraycopy(block, 0, joined, all.length, count);
        return joined;
    }

    public AudioFormat format() {
        return format;
    }

    /** The samples, left channel first. */
    public short[][] channels() {
        return channels;
    }

    public double seconds() {
        return format.seconds(channels[0].length);
    }

    /** Mean level of a stretch of one channel, in dB relative to full scale; digital silence is -infinity. */
    public double level(int channel, double from, double to) {
        int start = (int) (from * format.sampleRate());
        int end = (int) (to * format.sampleRate());
        double power = 0;
        for (int i = start; i < end; i++) {
            power += Math.pow(channels[channel][i] / 32768.0, 2);
        }
        return 10 * Math.log10(power / (end - start));
    }
}
