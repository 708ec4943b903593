package io.hotlineqa.rules.checks;

import io.hotlineqa.speech.Transcript;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import java.util.List;

/** Calls that the recogniser was not sure of. */
public final class Faint {
    private Faint() {}

    /** The same words, heard so surely. */
    public static Transcript of(Transcript clear, double confidence) {
        List<Utterance> utterances =
                clear.utterances().stream().map(u -> faint(u, confidence)).toList();
        return new Transcript(
                clear.call(),
                null,
                null,
                clear.durationSeconds(),
                clear.channels(),
                utterances,
                clear.silences(),
                clear.speech());
    }

    private static Utterance faint(Utterance clear, double confidence) {
        List<Word> words = clear.words().stream()
                .map(w -> new Word(w.text(), w.start(), w.end(), confidence))
                .toList();
        return Utterance.of(clear.channel(), clear.role(), words);
    }
}
