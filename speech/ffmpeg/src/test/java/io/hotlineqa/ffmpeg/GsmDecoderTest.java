package io.hotlineqa.ffmpeg;

import io.hotlineqa.speech.audio.AudioDecoder;
import io.hotlineqa.testkit.AudioDecoderContract;
import io.hotlineqa.testkit.GsmFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class GsmDecoderTest extends AudioDecoderContract {
    @Override
    protected AudioDecoder decoder() {
        return new FfmpegDecoder(Container.GSM);
    }

    @Override
    protected Path encode(int sampleRate, short[]... channels) {
        try {
            return Files.write(folder.resolve("call.gsm"), GsmFile.frames(channels[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected List<Integer> rates() {
        return List.of(8000);
    }
}
