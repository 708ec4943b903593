package io.hotlineqa.rules;

import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.RecordingRef;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
 * @param caps the most points that the rules of a group take off together, by group; none for a group without
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
        Map<String, Double> caps,
        List<RuleResult> results) {
    public Scorecard {
        caps = Collections.unmodifiableMap(new TreeMap<>(caps));
        results = List.copyOf(results);
        if (!(score >= 0 && score <= maxScore)) {
            throw new IllegalArgumentException("score is not within 0 to " + maxScore + ": " + score);
        }
    }

    /** A scorecard of a rulebook without caps. */
    public Scorecard(
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
        this(
                callId,
                agentId,
                startedAt,
                durationSeconds,
                recording,
                engine,
                rulebook,
                software,
                score,
                maxScore,
                Map.of(),
                results);
    }

    /** How its points come about, for a score by other verdicts than the machine's. */
    public Scoring scoring() {
        return new Scoring(maxScore, caps);
    }

    /** How much of the rulebook could be judged. */
    public Coverage coverage() {
        return Coverage.of(results, caps);
    }

    /** The result of the rule of that id. */
    public RuleResult result(String ruleId) {
        return results.stream()
                .filter(r -> r.ruleId().equals(ruleId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule " + ruleId + " on this scorecard"));
    }
}
