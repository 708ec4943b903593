package io.hotlineqa.testkit;

/** One channel as Dialogic VOX: four bits a sample by OKI's ADPCM, the first sample of two in the upper half of a byte. */
public final class VoxFile {
    private static final int[] STEPS = {
        16, 17, 19, 21, 23, 25, 28, 31, 34, 37, 41, 45, 50, 55, 60, 66, 73, 80, 88, 97, 107, 118, 130, 143, 157, 173,
        190, 209, 230, 253, 279, 307, 337, 371, 408, 449, 494, 544, 598, 658, 724, 796, 876, 963, 1060, 1166, 1282,
        1411, 1552
    };
    private static final int[] STEERING = {-1, -1, -1, -1, 2, 4, 6, 8};
    private static final int LOUDEST = 2047;
    private static final int SIGN = 8;
    private static final int LARGEST = 7;

    private int step;
    private int level;

    private VoxFile() {}

    /** The bytes of a {@code .vox} file; an odd sample at the end is followed by another like it. */
    public static byte[] bytes(short[] samples) {
        VoxFile encoder = new VoxFile();
        byte[] bytes = new byte[(samples.length + 1) / 2];
        for (int i = 0; i < bytes.length; i++) {
            int first = encoder.code(samples[2 * i]);
            bytes[i] = (byte) ((first << 4) | encoder.code(samples[Math.min(2 * i + 1, samples.length - 1)]));
        }
        return bytes;
    }

    /** The code of one sample; what a decoder makes of it is what the next one starts from. */
    private int code(short sample) {
        int difference = (sample >> 4) - level;
        int size = Math.min(LARGEST, Math.abs(difference) * 4 / STEPS[step]);
        int heard = ((2 * size + 1) * STEPS[step]) >> 3;
        level = Math.max(-LOUDEST - 1, Math.min(LOUDEST, level + (difference < 0 ? -heard : heard)));
        step = Math.max(0, Math.min(STEPS.length - 1, step + STEERING[size]));
        return size | (difference < 0 ? SIGN : 0);
    }
}
