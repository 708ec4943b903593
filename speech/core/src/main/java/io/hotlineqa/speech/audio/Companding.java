package io.hotlineqa.speech.audio;

/** The two laws of ITU-T G.711 that squeeze a telephone sample into eight bits. */
final class Companding {
    private static final short[] A_LAW = new short[256];
    private static final short[] MU_LAW = new short[256];

    static {
        for (int code = 0; code < 256; code++) {
            A_LAW[code] = expandA(code ^ 0x55);
            MU_LAW[code] = expandMu(~code & 0xFF);
        }
    }

    private Companding() {}

    static short aLaw(byte code) {
        return A_LAW[code & 0xFF];
    }

    static short muLaw(byte code) {
        return MU_LAW[code & 0xFF];
    }

    /** Sign, three bits of segment, four bits of step; 13 bits of magnitude, shifted up to 16. */
    private static short expandA(int code) {
        int segment = code >> 4 & 7;
        int step = (code & 15) << 4 | 8;
        int magnitude = segment == 0 ? step : (step | 0x100) << (segment - 1);
        return (short) ((code & 0x80) != 0 ? magnitude : -magnitude);
    }

    /** As A-law, but with a bias of 33 steps that makes the segments join; 14 bits, shifted up to 16. */
    private static short expandMu(int code) {
        int magnitude = ((((code & 15) << 3) + 0x84) << (code >> 4 & 7)) - 0x84;
        return (short) ((code & 0x80) != 0 ? -magnitude : magnitude);
    }
}
