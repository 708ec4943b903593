package io.hotlineqa.vosk;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/**
 * The functions of libvosk that are used, as its C header declares them: results are {@code int}, because a declared
 * {@code boolean} turns the error -1 into success. Texts go in and out as bytes, independent of the platform's encoding.
 *
 * <p>A null pointer handed to any of these ends the process.
 */
// The names are those of the C library.
final class VoskLibrary {
    private static final int SILENT = -1;

    static {
        Native.register(
                VoskLibrary.class,
                NativeLibrary.getInstance(NativeFiles.extracted().toString()));
        vosk_set_log_level(SILENT);
    }

    private VoskLibrary() {}

    static native void vosk_set_log_level(int level);

    static native Pointer vosk_model_new(byte[] utf8Path);

    static native void vosk_model_free(Pointer model);

    static native Pointer vosk_recognizer_new(Pointer model, float sampleRate);

    static native void vosk_recognizer_set_words(Pointer recognizer, int words);

    static native int vosk_recognizer_accept_waveform_s(Pointer recognizer, short[] samples, int count);

    static native Pointer vosk_recognizer_result(Pointer recognizer);

    static native Pointer vosk_recognizer_final_result(Pointer recognizer);

    static native void vosk_recognizer_free(Pointer recognizer);
}
