package io.hotlineqa.speech.audio;

import io.hotlineqa.speech.Rounded;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Speech;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where a channel is as loud as speech, by energy alone: clearly above the {@link NoiseFloor} around it. Digital
 * silence and steady noise, hum or tones of ten seconds and more are not; music and shorter noises count like speech.
 * Only a level every 20 ms is kept of the sound. Not safe for use by several threads.
 */
public final class SpeechDetector {
    /** Shorter pauses belong to the speech around them: 0.3 s. */
    private static final int LONGEST_PAUSE = 15;

    private final Loudness loudness;
    private final Wariness wariness;

    /** @param sampleRate of the samples to come, in samples a second */
    public SpeechDetector(int sampleRate) {
        this(sampleRate, Wariness.SURE);
    }

    private SpeechDetector(int sampleRate, Wariness wariness) {
        this.loudness = new Loudness(sampleRate);
        this.wariness = wariness;
    }

    /** One that finds whatever might be speech, to decide what is not even worth decoding. */
    public static SpeechDetector doubtful(int sampleRate) {
        return new SpeechDetector(sampleRate, Wariness.DOUBTFUL);
    }

    /**
     * Measures the next samples.
     *
     * @param pcm samples at the detector's rate
     * @param count how many of them, from the first
     */
    public void accept(short[] pcm, int count) {
        loudness.accept(pcm, count);
    }

    /**
     * What was found, once all is measured.
     *
     * @param channel the channel this was
     * @param duration of the recording in seconds; nothing ends later
     * @return in order, at least 0.3 s apart, with the mean level of each
     */
    public List<Speech> speech(int channel, double duration) {
        List<Frames> bursts = joined(longerThan(wariness.shortestBurst, bursts()));
        return longerThan(wariness.shortestSpeech, bursts).stream()
                .map(f -> f.speech(channel, duration, loudness))
                .toList();
    }

    private List<Frames> bursts() {
        float[] levels = loudness.levels();
        int[] floor = NoiseFloor.under(levels);
        List<Frames> bursts = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= levels.length; i++) {
            int above = from < 0 ? wariness.onset : wariness.hold;
            boolean loud = i < levels.length && levels[i] >= Math.max(wariness.lowestFloor, floor[i]) + above;
            if (loud && from < 0) {
                from = i;
            } else if (!loud && from >= 0) {
                bursts.add(new Frames(from, i));
                from = -1;
            }
        }
        return bursts;
    }

    private static List<Frames> joined(List<Frames> bursts) {
        List<Frames> joined = new ArrayList<>();
        for (Frames next : bursts) {
            Frames last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && next.from - last.to <= LONGEST_PAUSE) {
                joined.set(joined.size() - 1, new Frames(last.from, next.to));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static List<Frames> longerThan(int least, List<Frames> bursts) {
        return bursts.stream().filter(f -> f.to - f.from >= least).toList();
    }

    /** A run of frames, the last one excluded. */
    private record Frames(int from, int to) {
        Speech speech(int channel, double duration, Loudness loudness) {
            return new Speech(channel, new Span(seconds(from), Math.min(duration, seconds(to))), level(loudness));
        }

        private double level(Loudness loudness) {
            return Rounded.level(loudness.level(from, to));
        }

        private static double seconds(int frame) {
            return Rounded.seconds(frame / (double) Loudness.FRAMES_A_SECOND);
        }
    }
}
