package io.hotlineqa.rules.matching;

import io.hotlineqa.rules.phonetics.Readings;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import java.util.ArrayList;
import java.util.List;

/** Takes utterances apart into syllables. Serves one reading; not safe for use by several threads. */
final class SyllableReader {
    private final double pause;
    private final List<Syllable> syllables = new ArrayList<>();
    private int run;
    private double lastEnd;

    SyllableReader(double pause) {
        this.pause = pause;
    }

    List<Syllable> read(Transcript transcript, Role role) {
        for (int i = 0; i < transcript.utterances().size(); i++) {
            Utterance utterance = transcript.utterances().get(i);
            if (utterance.role() == role) {
                read(i, utterance);
            }
        }
        return List.copyOf(syllables);
    }

    private void read(int index, Utterance utterance) {
        run += utterance.start() - lastEnd > pause ? 1 : 0;
        lastEnd = utterance.end();
        if (utterance.words().isEmpty()) {
            read(new Word(utterance.text() + " ", utterance.start(), utterance.end(), 1), index, -1);
        }
        for (int w = 0; w < utterance.words().size(); w++) {
            read(utterance.words().get(w), index, w);
        }
    }

    private void read(Word word, int utterance, int index) {
        int[] said =
                word.text().codePoints().filter(c -> Readings.of(c).length > 0).toArray();
        double each = said.length == 0 ? 0 : (word.end() - word.start()) / said.length;
        for (int i = 0; i < said.length; i++) {
            double start = word.start() + i * each;
            double end = Math.min(word.end(), start + each);
            syllables.add(new Syllable(
                    said[i], Readings.of(said[i]), start, end, utterance, index, i == 0, word.confidence(), run));
        }
    }
}
