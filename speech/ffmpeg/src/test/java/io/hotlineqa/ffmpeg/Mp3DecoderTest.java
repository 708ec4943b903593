package io.hotlineqa.ffmpeg;

import io.hotlineqa.speech.audio.AudioDecoder;
import io.hotlineqa.testkit.StereoDecoderContract;
import java.nio.file.Path;

class Mp3DecoderTest extends StereoDecoderContract {
    @Override
    protected AudioDecoder decoder() {
        return new FfmpegDecoder(Container.MP3);
    }

    @Override
    protected Path encode(int sampleRate, short[]... channels) {
        return Encoder.planar("mp3", "libmp3lame")
                .bitRate(32_000)
                .write(folder.resolve("call.mp3"), sampleRate, channels);
    }

    @Override
    protected double lengthTolerance() {
        return 0.02;
    }
}
