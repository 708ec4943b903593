package io.hotlineqa.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import io.hotlineqa.speech.RejectedRecordingException;

/** The native library of this process. */
final class Ffmpeg {
    /** ffmpeg's number for "nothing yet, ask again". */
    static final int AGAIN = -11;
    /** ffmpeg's number for a failure to read or write. */
    static final int IO_ERROR = -5;

    static {
        // The bindings refuse to allocate in a process that holds much memory already; a speech model does.
        System.setProperty("org.bytedeco.javacpp.maxBytes", "0");
        System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        // Everything is freed by hand, on the thread that used it.
        System.setProperty("org.bytedeco.javacpp.noPointerGC", "true");
    }

    private Ffmpeg() {}

    /** Loads it, once. What it would print may quote the recording and is told by its results anyway. */
    static void load() throws RejectedRecordingException {
        try {
            av_log_set_level(AV_LOG_QUIET);
        } catch (LinkageError e) {
            throw Refusal.unsupported("it takes ffmpeg, which cannot be loaded here: " + e.getMessage());
        }
    }
}
