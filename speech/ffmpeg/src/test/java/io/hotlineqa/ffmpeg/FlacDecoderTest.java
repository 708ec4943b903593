package io.hotlineqa.ffmpeg;

import io.hotlineqa.speech.audio.AudioDecoder;
import io.hotlineqa.testkit.StereoDecoderContract;
import java.nio.file.Path;

class FlacDecoderTest extends StereoDecoderContract {
    @Override
    protected AudioDecoder decoder() {
        return new FfmpegDecoder(Container.FLAC);
    }

    @Override
    protected Path encode(int sampleRate, short[]... channels) {
        return Encoder.interleaved("flac", "flac").write(folder.resolve("call.flac"), sampleRate, channels);
    }
}
