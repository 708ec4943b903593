package io.hotlineqa.store.search;

import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.speech.Utterance;
import java.util.List;

/** How long a call is silent and how long both speak at once, in seconds. */
final class Stretches {
    private Stretches() {}

    static double longestSilence(Transcript transcript) {
        return round(transcript.longestSilence());
    }

    static double overlap(Transcript transcript) {
        List<Utterance> customer = of(transcript, Role.CUSTOMER);
        return round(of(transcript, Role.AGENT).stream()
                .mapToDouble(a -> customer.stream()
                        .mapToDouble(c -> a.span().shared(c.span()))
                        .sum())
                .sum());
    }

    private static List<Utterance> of(Transcript transcript, Role role) {
        return transcript.utterances().stream().filter(u -> u.role() == role).toList();
    }

    private static double round(double seconds) {
        return Math.round(seconds * 100) / 100.0;
    }
}
