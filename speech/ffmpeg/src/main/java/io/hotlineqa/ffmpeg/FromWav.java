package io.hotlineqa.ffmpeg;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.AudioFormat;
import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.speech.audio.Decoders;
import io.hotlineqa.speech.audio.PolyphaseFilter;
import io.hotlineqa.speech.audio.Resampler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The program that turns plain WAV into MP3 or Opus, for others that must not load native code:
 * {@code FromWav WAV FILE}, where the ending of {@code FILE} says which. Exit 0 when it is written; {@value Conversion#REFUSED}
 * with the reason on standard error when it can't be.
 */
public final class FromWav {
    private static final int BLOCK = 4096;

    private FromWav() {}

    public static void main(String[] arguments) {
        Conversion.run(arguments, FromWav::write);
    }

    private static void write(Path wav, Path file) throws RejectedRecordingException, IOException {
        Ffmpeg.load();
        Coding coding = Coding.of(file).orElseThrow(() -> new IOException(file + ": .mp3 or .opus"));
        try (AudioStream sound = Decoders.plainJava().open(wav)) {
            AudioFormat format = sound.format();
            int rate = Coding.rate(format.sampleRate());
            try (EncodedFile out = coding.open(file, rate, format.channels())) {
                if (rate == format.sampleRate()) {
                    copy(sound, out);
                } else {
                    resample(sound, out, PolyphaseFilter.between(format.sampleRate(), rate));
                }
            }
        }
    }

    private static void copy(AudioStream sound, EncodedFile out) throws RejectedRecordingException, IOException {
        short[][] block = new short[sound.format().channels()][BLOCK];
        for (int read = sound.read(block); read >= 0; read = sound.read(block)) {
            out.write(block, read);
        }
    }

    private static void resample(AudioStream sound, EncodedFile out, PolyphaseFilter filter)
            throws RejectedRecordingException, IOException {
        short[][] block = new short[sound.format().channels()][BLOCK];
        Resampler[] channels =
                Stream.generate(() -> new Resampler(filter)).limit(block.length).toArray(Resampler[]::new);
        for (int read = sound.read(block); read >= 0; read = sound.read(block)) {
            int made = 0;
            for (int channel = 0; channel < block.length; channel++) {
                made = channels[channel].accept(block[channel], read);
            }
            out.write(outputs(channels), made);
        }
        int rest = 0;
        for (Resampler channel : channels) {
            rest = channel.finish();
        }
        out.write(outputs(channels), rest);
    }

    private static short[][] outputs(Resampler[] channels) {
        return Arrays.stream(channels).map(Resampler::output).toArray(short[][]::new);
    }
}
