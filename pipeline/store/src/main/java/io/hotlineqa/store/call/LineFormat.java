package io.hotlineqa.store.call;

import io.hotlineqa.rules.Scorecard;
import io.hotlineqa.rules.json.ScorecardJson;
import io.hotlineqa.speech.Transcript;
import java.time.ZoneId;
import java.util.function.Function;

/**
 * How a transcript and a scorecard become one line each. The lines are kept as they are, so that exports equal what
 * was written on the day.
 *
 * @param transcript equal transcripts give equal lines
 * @param scorecard equal scorecards give equal lines
 */
public record LineFormat(Function<Transcript, String> transcript, Function<Scorecard, String> scorecard) {
    /** The contract's scorecards, with instants in {@code zone}. */
    public static LineFormat of(ZoneId zone, Function<Transcript, String> transcript) {
        return new LineFormat(transcript, new ScorecardJson(zone)::write);
    }
}
