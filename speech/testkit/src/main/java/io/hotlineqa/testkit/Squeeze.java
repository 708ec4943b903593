package io.hotlineqa.testkit;

/** Linear samples squeezed by the two laws of ITU-T G.711, by the thresholds of its tables. */
final class Squeeze {
    private Squeeze() {}

    static byte aLaw(short sample) {
        int magnitude = Math.min(4095, (sample < 0 ? -1 - sample : sample) >> 3);
        int segment = Math.max(0, bits(magnitude) - 5);
        int step = (magnitude >> Math.max(1, segment)) & 15;
        int code = (sample < 0 ? 0 : 0x80) | segment << 4 | step;
        return (byte) (code ^ 0x55);
    }

    static byte muLaw(short sample) {
        int magnitude = Math.min(32635, Math.abs((int) sample)) + 132;
        int segment = bits(magnitude) - 8;
        int step = (magnitude >> (segment + 3)) & 15;
        int code = (sample < 0 ? 0x80 : 0) | segment << 4 | step;
        return (byte) ~code;
    }

    private static int bits(int value) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(value);
    }
}
