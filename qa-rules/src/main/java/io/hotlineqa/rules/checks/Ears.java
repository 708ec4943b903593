package io.hotlineqa.rules.checks;

import io.hotlineqa.rules.spi.Inspection;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Utterance;
import java.util.List;
import java.util.Optional;

/** Whether what the agent said in a stretch of the call was heard well enough to blame anybody for what is missing. */
final class Ears {
    /** Seconds of sound as loud as speech from which on words are expected. */
    private static final double SPEECH = 2;
    /** The part of the agent's speech that words must cover. */
    private static final double COVERED = 0.4;

    private Ears() {}

    /** Why not; nothing when it was. */
    static Optional<String> doubt(Inspection call, Parts parts, Span stretch, double confidence) {
        if (parts.isEmpty()) {
            return Optional.of("这段时间没有识别到座席的话，未作判断");
        } else if (parts.confidence() < confidence) {
            return Optional.of("这段时间的识别置信度太低，未作判断");
        }
        return deaf(call, stretch) ? Optional.of("这段时间座席有声音却没有识别出多少话，未作判断") : Optional.empty();
    }

    /** Whether the recogniser was on average so sure of what a party says from one position to before another. */
    static boolean understood(Inspection call, Role role, int from, int to, double confidence) {
        return from >= to || call.heard(role).confidence(from, to) >= confidence;
    }

    private static boolean deaf(Inspection call, Span stretch) {
        List<Utterance> agent = call.transcript().utterances().stream()
                .filter(u -> u.role() == Role.AGENT)
                .toList();
        double spoken = call.sound(agent.get(0).channel(), stretch);
        double heard = agent.stream().mapToDouble(u -> stretch.shared(u.span())).sum();
        return spoken >= SPEECH && heard < COVERED * spoken;
    }
}
