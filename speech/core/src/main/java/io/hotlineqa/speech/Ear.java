package io.hotlineqa.speech;

import io.hotlineqa.speech.audio.PolyphaseFilter;
import io.hotlineqa.speech.audio.Resampler;
import io.hotlineqa.speech.audio.SpeechDetector;
import java.util.List;

/** One channel on its way from the decoder to the recogniser and the detector. */
final class Ear implements AutoCloseable {
    private final int channel;
    private final Resampler resampler;
    private final SpeechDetector detector;
    private final ChannelRecognizer recognizer;

    /** @param open what of the channel the engine hears; null for all of it */
    Ear(int channel, SpeechEngine engine, PolyphaseFilter filter, List<Span> open) {
        this.channel = channel;
        this.resampler = new Resampler(filter);
        this.detector = new SpeechDetector(engine.sampleRate());
        ChannelRecognizer all = engine.newRecognizer();
        this.recognizer = open == null ? all : new Gate(all, engine.sampleRate(), open);
    }

    int channel() {
        return channel;
    }

    void accept(short[] pcm, int count) {
        hear(resampler.accept(pcm, count));
    }

    void end() {
        hear(resampler.finish());
    }

    private void hear(int count) {
        if (count > 0) {
            detector.accept(resampler.output(), count);
            recognizer.accept(resampler.output(), count);
        }
    }

    List<Speech> speech(double duration) {
        return detector.speech(channel, duration);
    }

    List<Utterance> utterances(double duration) {
        return recognizer.finish().stream()
                .filter(words -> !words.isEmpty())
                .map(words -> Utterance.of(channel, Role.UNKNOWN, within(duration, words)))
                .toList();
    }

    private static List<Word> within(double duration, List<Word> words) {
        return words.stream().map(w -> within(duration, w)).toList();
    }

    /** An engine counts in its own frames, so its last one may lie a little past the end. */
    private static Word within(double duration, Word word) {
        double start = Math.min(duration, Rounded.seconds(word.start()));
        double end = Math.min(duration, Rounded.seconds(word.end()));
        return new Word(word.text(), start, end, Rounded.confidence(word.confidence()));
    }

    @Override
    public void close() {
        recognizer.close();
    }
}
