package io.hotlineqa.ffmpeg;

import io.hotlineqa.speech.audio.AudioDecoder;
import io.hotlineqa.testkit.StereoDecoderContract;
import java.nio.file.Path;

class ImaAdpcmDecoderTest extends StereoDecoderContract {
    @Override
    protected AudioDecoder decoder() {
        return new FfmpegDecoder(Container.WAV);
    }

    @Override
    protected Path encode(int sampleRate, short[]... channels) {
        return Encoder.planar("wav", "adpcm_ima_wav")
                .option("block_size", "64")
                .write(folder.resolve("call.wav"), sampleRate, channels);
    }

    @Override
    protected double lengthTolerance() {
        return 0.02;
    }
}
