package io.hotlineqa.testkit;

import io.hotlineqa.speech.ChannelRecognizer;
import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Speech;
import io.hotlineqa.speech.SpeechEngine;
import io.hotlineqa.speech.Word;
import io.hotlineqa.speech.audio.SpeechDetector;
import java.util.List;
import java.util.stream.IntStream;

/** An engine that takes every burst of sound on a channel for the next word of its script, and begins again at the end. */
public final class ScriptedEngine implements SpeechEngine {
    /** What it says it is. */
    public static final EngineRef REF = new EngineRef("scripted", "0".repeat(64));

    private final int sampleRate;
    private final List<String> words;

    /**
     * @param sampleRate the rate it wants
     * @param words its script
     */
    public ScriptedEngine(int sampleRate, String... words) {
        this.sampleRate = sampleRate;
        this.words = List.of(words);
    }

    @Override
    public int sampleRate() {
        return sampleRate;
    }

    @Override
    public EngineRef ref() {
        return REF;
    }

    @Override
    public ChannelRecognizer newRecognizer() {
        return new Bursts();
    }

    @Override
    public void close() {}

    private final class Bursts implements ChannelRecognizer {
        private final SpeechDetector detector = new SpeechDetector(sampleRate);
        private double seconds;

        @Override
        public void accept(short[] pcm, int count) {
            detector.accept(pcm, count);
            seconds += count / (double) sampleRate;
        }

        @Override
        public List<List<Word>> finish() {
            List<Speech> bursts = detector.speech(0, seconds);
            return IntStream.range(0, words.isEmpty() ? 0 : bursts.size())
                    .mapToObj(i -> List.of(word(i, bursts.get(i).span())))
                    .toList();
        }

        private Word word(int index, Span span) {
            return new Word(words.get(index % words.size()), span.start(), span.end(), 1);
        }

        @Override
        public void close() {}
    }
}
