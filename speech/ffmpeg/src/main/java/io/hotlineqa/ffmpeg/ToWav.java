package io.hotlineqa.ffmpeg;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.speech.audio.Decoders;
import io.hotlineqa.speech.audio.WavWriter;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The program that turns one recording into plain WAV, for others that must not load native code:
 * {@code ToWav RECORDING WAV}. Exit 0 when it is written; {@value Conversion#REFUSED} with the reason on standard error when the
 * recording can't be decoded.
 */
public final class ToWav {
    private static final int BLOCK = 4096;

    private ToWav() {}

    public static void main(String[] arguments) {
        Conversion.run(arguments, ToWav::write);
    }

    private static void write(Path recording, Path wav) throws RejectedRecordingException, IOException {
        try (AudioStream sound = FfmpegDecoder.after(Decoders.plainJava()).open(recording);
                WavWriter out = new WavWriter(wav, sound.format())) {
            short[][] block = new short[sound.format().channels()][BLOCK];
            for (int read = sound.read(block); read >= 0; read = sound.read(block)) {
                out.write(block, read);
            }
        }
    }
}
