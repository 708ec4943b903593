package io.hotlineqa.dashboards.privacy;

import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.clip.Bleeps;
import io.hotlineqa.speech.clip.Excerpt;
import io.hotlineqa.speech.clip.Subtitles;
import io.hotlineqa.speech.privacy.PersonalData;
import io.hotlineqa.speech.privacy.PersonalStretch;
import java.util.List;
import java.util.Locale;

/**
 * What one party says in a stretch of a call, as everybody who sees the call may see it.
 *
 * @param role {@code agent}, {@code customer} or {@code unknown}
 * @param start seconds from the start of the recording
 * @param end seconds from the start of the recording
 * @param text with personal data masked
 */
public record ShownLine(String role, double start, double end, String text) {
    /** The lines of a stretch, without personal data. */
    public static List<ShownLine> of(String transcript, double start, double end) {
        List<Utterance> said = Conversation.of(transcript);
        List<Span> personal =
                PersonalData.heardIn(said).stream().map(PersonalStretch::span).toList();
        return of(said, new Span(start, Math.max(start, end)), new Bleeps(personal, List.of()));
    }

    /** The lines of a stretch in which this is hidden. */
    public static List<ShownLine> of(List<Utterance> said, Span range, Bleeps bleeps) {
        return Excerpt.of(said, range, bleeps).stream()
                .map(line -> new ShownLine(
                        line.role().name().toLowerCase(Locale.ROOT),
                        range.start() + line.start(),
                        range.start() + line.end(),
                        Subtitles.written(line.text())))
                .toList();
    }
}
