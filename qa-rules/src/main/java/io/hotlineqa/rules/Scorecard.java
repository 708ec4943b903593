package io.hotlineqa.rules;

import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.RecordingRef;
import java.time.Instant;
import java.util.List;

/**
 * What a rulebook says of a call; one line of {@code scorecards.jsonl}. The same audio, speech model, rulebook and
 * software give the same scorecard.
 *
 * @param callId as in the transcript
 * @param agentId null when unknown
 * @param startedAt null when unknown
 * @param durationSeconds length of the recording
 * @param recording null when the transcript came without one
 * @param engine what heard it; null when the transcript came without
 * @param rulebook what judged
 * @param software name and version of this product
 * @param score points left, 0 to {@code maxScore}
 * @param maxScore points that could be had
 * @param results one for every rule of the rulebook, in its order
 */
public record Scorecard(
        String callId,
        String agentId,
        Instant startedAt,
        double durationSeconds,
        RecordingRef recording,
        EngineRef engine,
        RulebookRef rulebook,
        String software,
        double score,
        double maxScore,
        List<RuleResult> results) {
    public Scorecard {
        results = List.copyOf(results);
        if (!(score >= 0 && score <= maxScore)) {
            throw new IllegalArgumentException("score is not within 0 to " + maxScore + ": " + score);
        }
    }

    /** The result of the rule of that id. */
    public RuleResult result(String ruleId) {
        return results.stream()
                .filter(r -> r.ruleId().equals(ruleId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule " + ruleId + " on this scorecard"));
    }
}
