package io.hotlineqa.vosk;

import io.hotlineqa.ffmpeg.FfmpegDecoder;
import io.hotlineqa.speech.audio.Decoders;
import java.io.IOException;

/**
 * The child process: loads one speech model, hears one recording at a time, ends when its standard input does. Started
 * by {@link WorkerRecognizer}; by hand it does nothing useful.
 */
public final class WorkerMain {
    private WorkerMain() {}

    public static void main(String[] args) throws IOException {
        Worker.serve(
                load -> new VoskEngine(load.engine(), load.folder(), load.sampleRate()),
                FfmpegDecoder.after(Decoders.plainJava()));
    }
}
