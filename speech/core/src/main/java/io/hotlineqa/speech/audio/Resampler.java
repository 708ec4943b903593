package io.hotlineqa.speech.audio;

import java.util.Arrays;

/**
 * Turns one channel from one sample rate into another, block by block; how it is cut into blocks changes nothing. The
 * output starts where the input starts and lasts as long. Not safe for use by several threads.
 */
public final class Resampler {
    private final PolyphaseFilter filter;
    private float[] input;
    private int held;
    private short[] output = new short[0];
    private long taken;
    private long made;
    /** Where in the input the next output sample lies: whole samples from the first one held, and phases after it. */
    private int at;

    private int phase;

    public Resampler(PolyphaseFilter filter) {
        this.filter = filter;
        this.held = filter.taps() / 2 - 1;
        this.input = new float[held];
    }

    /** The samples made by the last {@link #accept} or {@link #finish}; overwritten by the next. */
    public short[] output() {
        return output;
    }

    /**
     * Converts the next block.
     *
     * @param pcm samples at the rate that comes in
     * @param count how many of them, from the first
     * @return how many samples {@link #output()} now begins with
     */
    public int accept(short[] pcm, int count) {
        taken += count;
        if (filter.isIdentity()) {
            output = pcm;
            return count;
        }
        hold(pcm, count);
        return convert(Long.MAX_VALUE);
    }

    /** Converts what is still held; then the output has the length of the input. Returns as {@link #accept}. */
    public int finish() {
        if (filter.isIdentity()) {
            return 0;
        }
        hold(new short[filter.taps()], filter.taps());
        return convert((taken * filter.up() + filter.down() - 1) / filter.down() - made);
    }

    private void hold(short[] pcm, int count) {
        int kept = held - at;
        float[] joined = input.length < kept + count ? new float[kept + count] : input;
        System.arraycopy(input, at, joined, 0, kept);
        for (int i = 0; i < count; i++) {
            joined[kept + i] = pcm[i];
        }
        input = joined;
        held = kept + count;
        at = 0;
    }

    private int convert(long most) {
        int count = 0;
        while (count < most && at + filter.taps() <= held) {
            if (count == output.length) {
                output = Arrays.copyOf(output, Math.max(1024, 2 * count));
            }
            output[count++] = rounded(filter.sample(phase, input, at));
            step();
        }
        made += count;
        return count;
    }

    private void step() {
        phase += filter.down();
        at += phase / filter.up();
        phase %= filter.up();
    }

    private static short rounded(float sample) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(sample)));
    }
}
