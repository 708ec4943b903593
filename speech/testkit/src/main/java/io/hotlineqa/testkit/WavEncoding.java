package io.hotlineqa.testkit;

import java.nio.ByteBuffer;

/** The ways a test can write a sample into a WAV file. */
public enum WavEncoding {
    PCM_8(1, 8) {
        @Override
        void put(ByteBuffer to, short sample) {
            to.put((byte) ((sample >> 8) + 128));
        }
    },
    PCM_16(1, 16) {
        @Override
        void put(ByteBuffer to, short sample) {
            to.putShort(sample);
        }
    },
    PCM_24(1, 24) {
        @Override
        void put(ByteBuffer to, short sample) {
            to.put((byte) 0).putShort(sample);
        }
    },
    PCM_32(1, 32) {
        @Override
        void put(ByteBuffer to, short sample) {
            to.putInt(sample << 16);
        }
    },
    FLOAT_32(3, 32) {
        @Override
        void put(ByteBuffer to, short sample) {
            to.putFloat(sample / 32768f);
        }
    },
    FLOAT_64(3, 64) {
        @Override
        void put(ByteBuffer to, short sample) {
            to.putDouble(sample / 32768.0);
        }
    },
    A_LAW(6, 8) {
        @Override
        void put(ByteBuffer to, short sample) {
            to.put(Squeeze.aLaw(sample));
        }
    },
    MU_LAW(7, 8) {
        @Override
        void put(ByteBuffer to, short sample) {
            to.put(Squeeze.muLaw(sample));
        }
    };

    private final int tag;
    private final int bits;

    WavEncoding(int tag, int bits) {
        this.tag = tag;
        this.bits = bits;
    }

    /** The codec number in the file. */
    public int tag() {
        return tag;
    }

    /** Bits a sample. */
    public int bits() {
        return bits;
    }

    abstract void put(ByteBuffer to, short sample);
}
