package io.hotlineqa.ffmpeg;

import io.hotlineqa.speech.audio.AudioDecoder;
import io.hotlineqa.testkit.AudioDecoderContract;
import java.nio.file.Path;
import java.util.List;

class AmrNarrowDecoderTest extends AudioDecoderContract {
    @Override
    protected AudioDecoder decoder() {
        return new FfmpegDecoder(Container.AMR);
    }

    @Override
    protected Path encode(int sampleRate, short[]... channels) {
        return Encoder.interleaved("amr", "libopencore_amrnb")
                .bitRate(12_200)
                .write(folder.resolve("call.amr"), sampleRate, channels);
    }

    @Override
    protected List<Integer> rates() {
        return List.of(8000);
    }

    @Override
    protected double lengthTolerance() {
        return 0.02;
    }
}
