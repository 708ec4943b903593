package io.hotlineqa.ffmpeg;

import io.hotlineqa.speech.audio.AudioDecoder;
import io.hotlineqa.testkit.StereoDecoderContract;
import java.nio.file.Path;

class M4aDecoderTest extends StereoDecoderContract {
    @Override
    protected AudioDecoder decoder() {
        return new FfmpegDecoder(Container.M4A);
    }

    @Override
    protected Path encode(int sampleRate, short[]... channels) {
        return Encoder.floating("ipod", "aac").bitRate(32_000).write(folder.resolve("call.m4a"), sampleRate, channels);
    }

    @Override
    protected double lengthTolerance() {
        return 0.02;
    }
}
