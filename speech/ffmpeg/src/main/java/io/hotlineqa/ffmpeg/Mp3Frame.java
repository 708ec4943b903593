package io.hotlineqa.ffmpeg;

/**
 * The header of a frame of MPEG audio, layer III.
 *
 * @param sampleRate samples a second
 * @param bytes length of the frame with its header
 */
record Mp3Frame(int sampleRate, int bytes) {
    static final int HEADER_BYTES = 4;

    private static final int LAYER_3 = 1;
    private static final int VERSION_1 = 3;
    private static final int VERSION_2 = 2;
    private static final int RESERVED = 1;
    private static final int[] RATES_1 = {44_100, 48_000, 32_000};
    private static final int[] KILOBITS_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0};
    private static final int[] KILOBITS_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0};

    /** The header at this place; null when there is none. */
    static Mp3Frame at(byte[] bytes, int at) {
        if (bytes.length < at + HEADER_BYTES || bytes[at] != (byte) 0xFF || (bytes[at + 1] & 0xE0) != 0xE0) {
            return null;
        }
        int version = bytes[at + 1] >> 3 & 3;
        int layer = bytes[at + 1] >> 1 & 3;
        return version == RESERVED || layer != LAYER_3 ? null : of(version, bytes[at + 2] & 0xFF);
    }

    private static Mp3Frame of(int version, int third) {
        int rate = third >> 2 & 3;
        int kilobits = (version == VERSION_1 ? KILOBITS_1 : KILOBITS_2)[third >> 4];
        if (rate == RATES_1.length || kilobits == 0) {
            return null;
        }
        int sampleRate = RATES_1[rate] >> (version == VERSION_1 ? 0 : version == VERSION_2 ? 1 : 2);
        int slots = version == VERSION_1 ? 144_000 : 72_000;
        return new Mp3Frame(sampleRate, slots * kilobits / sampleRate + (third >> 1 & 1));
    }
}
