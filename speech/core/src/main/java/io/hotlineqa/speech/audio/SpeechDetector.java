package io.hotlineqa.speech.audio;

import io.hotlineqa.speech.Speech;
import java.util.List;

/** Finds where a channel is as loud as speech, by energy alone. Not safe for use by several threads. */
public final class SpeechDetector {
    public SpeechDetector(int sampleRate) {}

    /**
     * Measures the next samples.
     *
     * @param pcm samples at the detector's rate
     * @param count how many of them, from the first
     */
    public void accept(short[] pcm, int count) {}

    /**
     * What was found, once all is measured.
     *
     * @param channel the channel this was
     * @param duration of the recording in seconds; nothing ends later
     */
    public List<Speech> speech(int channel, double duration) {
        return List.of();
    }
}
