package io.hotlineqa.testkit;

import java.io.ByteArrayOutputStream;

/**
 * One channel at 8 kHz as frames of GSM 6.10 (ETSI EN 300 961). A poor encoder, without prediction of any kind: level and
 * time are kept, hardly anything else.
 */
public final class GsmFile {
    private static final int FRAME_SAMPLES = 160;
    private static final int PART_SAMPLES = 40;
    private static final int PULSES = 13;
    private static final double EMPHASIS = 28180.0 / 32768;
    /** Log area ratios that predict nothing, and the bits of each. */
    private static final int[] NO_RATIOS = {32, 32, 20, 11, 8, 5, 3, 2};

    private static final int[] RATIO_BITS = {6, 6, 5, 5, 4, 4, 3, 3};
    private static final int SHORTEST_LAG = 40;

    private final boolean lowestBitFirst;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long pending;
    private int pendingBits;

    private GsmFile(boolean lowestBitFirst) {
        this.lowestBitFirst = lowestBitFirst;
    }

    /** Bare frames of 33 bytes, as in a {@code .gsm} file; a part of a frame at the end is filled with silence. */
    public static byte[] frames(short[] samples) {
        return new GsmFile(false).written(samples, FRAME_SAMPLES);
    }

    /** Blocks of 65 bytes for two frames, as in a WAV file of codec 0x31. */
    public static byte[] blocks(short[] samples) {
        return new GsmFile(true).written(samples, 2 * FRAME_SAMPLES);
    }

    private byte[] written(short[] samples, int unit) {
        double last = 0;
        for (int at = 0; at < (samples.length + unit - 1) / unit * unit; at += FRAME_SAMPLES) {
            double[] residual = new double[FRAME_SAMPLES];
            for (int i = 0; i < FRAME_SAMPLES; i++) {
                double sample = at + i < samples.length ? samples[at + i] / 2.0 : 0;
                residual[i] = sample - EMPHASIS * last;
                last = sample;
            }
            frame(residual);
        }
        return bytes.toByteArray();
    }

    private void frame(double[] residual) {
        if (!lowestBitFirst) {
            put(0xD, 4);
        }
        for (int i = 0; i < NO_RATIOS.length; i++) {
            put(NO_RATIOS[i], RATIO_BITS[i]);
        }
        for (int part = 0; part < FRAME_SAMPLES; part += PART_SAMPLES) {
            part(residual, part);
        }
    }

    private void part(double[] residual, int start) {
        int grid = loudestGrid(residual, start);
        double peak = 0;
        for (int i = 0; i < PULSES; i++) {
            peak = Math.max(peak, Math.abs(residual[start + grid + 3 * i]));
        }
        put(SHORTEST_LAG, 7);
        put(0, 2);
        put(grid, 2);
        put(peakCode((int) peak), 6);
        for (int i = 0; i < PULSES; i++) {
            double share = peak == 0 ? (i % 2) / 4.0 - 0.125 : residual[start + grid + 3 * i] / peak;
            put(Math.max(0, Math.min(7, (int) Math.floor(share * 4) + 4)), 3);
        }
    }

    private static int loudestGrid(double[] residual, int start) {
        double most = -1;
        int loudest = 0;
        for (int grid = 0; grid < 4; grid++) {
            double power = 0;
            for (int i = 0; i < PULSES; i++) {
                power += Math.pow(residual[start + grid + 3 * i], 2);
            }
            if (power > most) {
                most = power;
                loudest = grid;
            }
        }
        return loudest;
    }

    private static int peakCode(int peak) {
        int exponent = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(peak >> 9));
        return (peak >> (exponent + 5)) + (exponent << 3);
    }

    private void put(int value, int bits) {
        pending = lowestBitFirst ? pending | (long) value << pendingBits : pending << bits | value;
        pendingBits += bits;
        while (pendingBits >= Byte.SIZE) {
            bytes.write((int) (lowestBitFirst ? pending : pending >> (pendingBits - Byte.SIZE)));
            pending = lowestBitFirst ? pending >> Byte.SIZE : pending;
            pendingBits -= Byte.SIZE;
        }
    }
}
