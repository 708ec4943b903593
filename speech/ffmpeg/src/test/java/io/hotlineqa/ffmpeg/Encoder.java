package io.hotlineqa.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16P;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** Writes recordings as switchboards do, by the encoders of the same library. */
record Encoder(Coding coding) {
    static Encoder interleaved(String muxer, String codec) {
        return of(muxer, codec, AV_SAMPLE_FMT_S16);
    }

    static Encoder planar(String muxer, String codec) {
        return of(muxer, codec, AV_SAMPLE_FMT_S16P);
    }

    static Encoder floating(String muxer, String codec) {
        return of(muxer, codec, AV_SAMPLE_FMT_FLTP);
    }

    private static Encoder of(String muxer, String codec, int sampleFormat) {
        return new Encoder(new Coding(muxer, codec, sampleFormat, 0, Map.of()));
    }

    Encoder bitRate(int value) {
        return new Encoder(new Coding(coding.muxer(), coding.codec(), coding.sampleFormat(), value, coding.options()));
    }

    Encoder option(String name, String value) {
        return new Encoder(new Coding(
                coding.muxer(), coding.codec(), coding.sampleFormat(), coding.bitRate(), Map.of(name, value)));
    }

    /** Writes the file and returns its path. */
    Path write(Path file, int rate, short[]... channels) {
        try (EncodedFile out = coding.open(file, rate, channels.length)) {
            out.write(channels, channels[0].length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
