package io.hotlineqa.ffmpeg;

import io.hotlineqa.speech.audio.AudioDecoder;
import io.hotlineqa.testkit.StereoDecoderContract;
import java.nio.file.Path;

class OpusDecoderTest extends StereoDecoderContract {
    @Override
    protected AudioDecoder decoder() {
        return new FfmpegDecoder(Container.OGG);
    }

    @Override
    protected Path encode(int sampleRate, short[]... channels) {
        return Encoder.interleaved("ogg", "libopus")
                .bitRate(24_000)
                .write(folder.resolve("call.opus"), sampleRate, channels);
    }

    @Override
    protected int decodedRate(int sampleRate) {
        return 48_000;
    }

    @Override
    protected double lengthTolerance() {
        return 0.02;
    }
}
