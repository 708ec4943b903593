package io.hotlineqa.speech.audio;

import io.hotlineqa.speech.Rounded;
import io.hotlineqa.speech.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Stretches in which nobody speaks on any channel. */
public final class Silences {
    /** Shorter ones are the pauses of speech. */
    static final double SHORTEST_SECONDS = 1;

    private Silences() {}

    /**
     * What lies between the sounds, and before and behind them.
     *
     * @param sounds in any order, of all channels
     * @param duration of the recording in seconds
     * @return of at least one second each, in order
     */
    public static List<Span> between(Stream<Span> sounds, double duration) {
        List<Span> silences = new ArrayList<>();
        double quietSince = 0;
        for (Span sound : sounds.sorted(Comparator.comparingDouble(Span::start)).toList()) {
            add(silences, quietSince, sound.start());
            quietSince = Math.max(quietSince, sound.end());
        }
        add(silences, quietSince, duration);
        return silences;
    }

    private static void add(List<Span> silences, double start, double end) {
        if (Rounded.seconds(end - start) >= SHORTEST_SECONDS) {
            silences.add(new Span(start, end));
        }
    }
}
