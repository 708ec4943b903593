package io.hotlineqa.rules.evaluation;

import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.speech.HangupBy;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import java.util.ArrayList;
import java.util.List;

/** Lays sentences out in time, as a call. Serves one call; not safe for use by several threads. */
final class CallComposer {
    private static final double SYLLABLE = 0.22;
    private static final double PAUSE = 0.6;
    private final List<Utterance> utterances = new ArrayList<>();
    private double clock = 0.5;

    CallComposer say(Role role, String sentence) {
        List<Word> words = new ArrayList<>();
        for (String word : sentence.split(" ", -1)) {
            double end = clock + word.length() * SYLLABLE;
            words.add(new Word(word, milli(clock), milli(end), 1));
            clock = end;
        }
        clock += PAUSE;
        utterances.add(Utterance.of(role == Role.AGENT ? 0 : 1, role, words));
        return this;
    }

    /** The inbound call that the agent ended. */
    Transcript call(String id) {
        Call call = Call.with(id)
                .direction(Direction.INBOUND)
                .hangupBy(HangupBy.AGENT)
                .build();
        return new Transcript(call, null, null, milli(clock), 2, utterances, List.of(), List.of());
    }

    private static double milli(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }
}
