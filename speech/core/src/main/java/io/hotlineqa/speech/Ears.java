package io.hotlineqa.speech;

import io.hotlineqa.speech.audio.AudioFormat;
import io.hotlineqa.speech.audio.PolyphaseFilter;
import io.hotlineqa.speech.audio.Silences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every channel of one recording, each heard by itself, and their story put together. */
final class Ears implements AutoCloseable {
    private static final Comparator<Utterance> ORDER =
            Comparator.comparingDouble(Utterance::start).thenComparingInt(Utterance::channel);

    private final SpeechEngine engine;
    private final List<Ear> ears = new ArrayList<>();

    /** @param open what of each channel the engine hears; empty for everything */
    Ears(SpeechEngine engine, AudioFormat format, List<List<Span>> open) {
        this.engine = engine;
        PolyphaseFilter filter = PolyphaseFilter.between(format.sampleRate(), engine.sampleRate());
        for (int channel = 0; channel < format.channels(); channel++) {
            ears.add(new Ear(channel, engine, filter, open.isEmpty() ? null : open.get(channel)));
        }
    }

    void accept(short[][] block, int count) {
        for (Ear ear : ears) {
            ear.accept(block[ear.channel()], count);
        }
    }

    /** @param seconds length of the recording */
    Hearing finish(double seconds) {
        double duration = Rounded.seconds(seconds);
        ears.forEach(Ear::end);
        List<Speech> speech =
                ears.stream().flatMap(e -> e.speech(duration).stream()).toList();
        List<Utterance> utterances = ears.stream()
                .flatMap(e -> e.utterances(duration).stream())
                .sorted(ORDER)
                .toList();
        return new Hearing(
                engine.ref(), duration, ears.size(), utterances, silences(utterances, speech, duration), speech);
    }

    /** A word heard breaks a silence even where it was too soft to be measured: nobody is blamed for whispering. */
    private static List<Span> silences(List<Utterance> utterances, List<Speech> speech, double duration) {
        Stream<Span> words =
                utterances.stream().flatMap(u -> u.words().stream()).map(Word::span);
        return Silences.between(Stream.concat(speech.stream().map(Speech::span), words), duration);
    }

    @Override
    public void close() {
        ears.forEach(Ear::close);
    }
}
