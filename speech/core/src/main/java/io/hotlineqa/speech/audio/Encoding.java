package io.hotlineqa.speech.audio;

/** How a WAV file writes one sample, and how that becomes a linear 16-bit one. All are little-endian. */
enum Encoding {
    PCM_8(1) {
        @Override
        short sample(byte[] from, int at) {
            return (short) (((from[at] & 0xFF) - 128) << 8);
        }
    },
    PCM_16(2) {
        @Override
        short sample(byte[] from, int at) {
            return top(from, at);
        }
    },
    PCM_24(3) {
        @Override
        short sample(byte[] from, int at) {
            return top(from, at + 1);
        }
    },
    PCM_32(4) {
        @Override
        short sample(byte[] from, int at) {
            return top(from, at + 2);
        }
    },
    FLOAT_32(4) {
        @Override
        short sample(byte[] from, int at) {
            return linear(Float.intBitsToFloat(Bytes.int32(from, at)));
        }
    },
    FLOAT_64(8) {
        @Override
        short sample(byte[] from, int at) {
            return linear(Double.longBitsToDouble(Bytes.int64(from, at)));
        }
    },
    A_LAW(1) {
        @Override
        short sample(byte[] from, int at) {
            return Companding.aLaw(from[at]);
        }
    },
    MU_LAW(1) {
        @Override
        short sample(byte[] from, int at) {
            return Companding.muLaw(from[at]);
        }
    };

    private final int bytes;

    Encoding(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes a sample. */
    int bytes() {
        return bytes;
    }

    /** The sample whose first byte is at {@code at}. */
    abstract short sample(byte[] from, int at);

    private static short top(byte[] from, int at) {
        return (short) ((from[at] & 0xFF) | from[at + 1] << 8);
    }

    /** Full scale is 1; beyond it is clipped, and what is no number is silence. */
    private static short linear(double value) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.rint(value * 32768)));
    }
}
