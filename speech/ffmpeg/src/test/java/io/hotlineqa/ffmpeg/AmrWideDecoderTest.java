package io.hotlineqa.ffmpeg;

import io.hotlineqa.speech.audio.AudioDecoder;
import io.hotlineqa.testkit.AudioDecoderContract;
import java.nio.file.Path;
import java.util.List;

class AmrWideDecoderTest extends AudioDecoderContract {
    @Override
    protected AudioDecoder decoder() {
        return new FfmpegDecoder(Container.AMR);
    }

    @Override
    protected Path encode(int sampleRate, short[]... channels) {
        return Encoder.interleaved("amr", "libvo_amrwbenc")
                .bitRate(12_650)
                .write(folder.resolve("call.awb"), sampleRate, channels);
    }

    @Override
    protected List<Integer> rates() {
        return List.of(16_000);
    }

    @Override
    protected double lengthTolerance() {
        return 0.02;
    }
}
