package io.hotlineqa.speech.audio;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Little-endian numbers in an array of bytes. */
final class Bytes {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Bytes() {}

    static int uint16(byte[] from, int at) {
        return (from[at] & 0xFF) | (from[at + 1] & 0xFF) << 8;
    }

    static int int32(byte[] from, int at) {
        return (int) INTS.get(from, at);
    }

    static long uint32(byte[] from, int at) {
        return int32(from, at) & 0xFFFFFFFFL;
    }

    static long int64(byte[] from, int at) {
        return (long) LONGS.get(from, at);
    }
}
