package io.hotlineqa.vosk;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.AudioFormat;
import io.hotlineqa.speech.audio.AudioStream;
import java.util.OptionalLong;
import java.util.function.DoubleConsumer;

/** Announces the promised length, and each minute beyond what was announced. */
final class AnnouncingStream implements AudioStream {
    private static final double STEP_SECONDS = 60;

    private final AudioStream audio;
    private final DoubleConsumer announce;
    private double announced;
    private long decoded;

    AnnouncingStream(AudioStream audio, DoubleConsumer announce) {
        this.audio = audio;
        this.announce = announce;
        tell(audio.format().seconds(audio.promisedSamples().orElse(0)));
    }

    @Override
    public AudioFormat format() {
        return audio.format();
    }

    @Override
    public OptionalLong promisedSamples() {
        return audio.promisedSamples();
    }

    @Override
    public int read(short[][] block) throws RejectedRecordingException {
        int count = audio.read(block);
        decoded += Math.max(0, count);
        if (format().seconds(decoded) > announced) {
            tell(announced + STEP_SECONDS);
        }
        return count;
    }

    @Override
    public void close() {
        audio.close();
    }

    private void tell(double seconds) {
        announced = seconds;
        announce.accept(seconds);
    }
}
