package io.hotlineqa.ffmpeg;

import io.hotlineqa.speech.audio.AudioDecoder;
import io.hotlineqa.testkit.AudioDecoderContract;
import java.nio.file.Path;
import java.util.List;

class G726DecoderTest extends AudioDecoderContract {
    @Override
    protected AudioDecoder decoder() {
        return new FfmpegDecoder(Container.WAV);
    }

    @Override
    protected Path encode(int sampleRate, short[]... channels) {
        return Encoder.interleaved("wav", "g726")
                .bitRate(32_000)
                .write(folder.resolve("call.wav"), sampleRate, channels);
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
