package io.hotlineqa.dashboards.clips;

import io.hotlineqa.dashboards.privacy.ShownLine;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.clip.Bleeps;
import io.hotlineqa.speech.clip.Excerpt;
import io.hotlineqa.store.call.StoredCall;
import java.util.List;
import java.util.Locale;

/**
 * One stretch of a call of an export.
 *
 * @param number 1 for the first
 * @param call of which call
 * @param range in seconds of the recording
 * @param source where its words are from, and what it is an example of
 * @param said the whole conversation, nothing hidden
 * @param stretches what is bleeped in it, or was found and is not
 */
record Part(int number, StoredCall call, Span range, Source source, List<Utterance> said, List<Stretch> stretches) {
    Part {
        said = List.copyOf(said);
        stretches = List.copyOf(stretches);
    }

    Bleeps bleeps() {
        return Bleeps.of(
                stretches.stream().filter(Stretch::bleeped).map(Stretch::span).toList());
    }

    /** The words that leave the house, with times from the start of the part. */
    List<Utterance> words() {
        return Excerpt.of(said, range, bleeps());
    }

    /** The same for the page, with times of the recording. */
    public List<ShownLine> lines() {
        return ShownLine.of(said, range, bleeps());
    }

    /** How many stretches are found and not bleeped. */
    long kept() {
        return stretches.stream().filter(stretch -> !stretch.bleeped()).count();
    }

    /** What it is, without what people chose: two of them that say the same are the same stretch of the same words. */
    String content() {
        List<String> found = stretches.stream()
                .filter(stretch -> stretch.kind() != null)
                .map(stretch -> stretch.what() + " " + stretch.place())
                .toList();
        return String.join(
                "\t",
                call.id() + " " + call.sha256() + " " + range,
                source.transcriptSha256(),
                String.valueOf(source.note()),
                found.toString());
    }

    /** The name of its files, without their ending. */
    String file() {
        return String.format(Locale.ROOT, "clip-%03d", number);
    }
}
