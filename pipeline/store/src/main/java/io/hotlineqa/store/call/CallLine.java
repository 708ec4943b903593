package io.hotlineqa.store.call;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A scored call in a list.
 *
 * @param id of the stored call
 * @param callId the switchboard's
 * @param startedAt null when unknown
 * @param agentId null when unknown
 * @param agentName null when unknown
 * @param queue null when unknown
 * @param durationSeconds length of the recording
 * @param score points left
 * @param maxScore points that could be had
 * @param violations rules violated beyond doubt
 * @param reviews rules that a person must confirm
 * @param notJudged rules that could not be judged
 * @param coverage the judged part of what applies to the call, by weight, 0 to 1
 * @param state where its review stands
 * @param humanScore a person's score; null until published
 * @param assignee who is to review it; null for anybody
 * @param verdicts what people say, the last word on each rule: {@code rule:JUDGEMENT}, separated by spaces
 * @param violated the ids of the rules violated, with those to be confirmed, separated by spaces
 * @param unconfirmed those of them that a person must confirm, likewise
 */
public record CallLine(
        long id,
        String callId,
        Instant startedAt,
        String agentId,
        String agentName,
        String queue,
        double durationSeconds,
        double score,
        double maxScore,
        int violations,
        int reviews,
        int notJudged,
        double coverage,
        ReviewState state,
        Double humanScore,
        String assignee,
        String verdicts,
        String violated,
        String unconfirmed) {
    /** The ids of the rules whose violation a person added. */
    public List<String> added() {
        return judged("MISSED");
    }

    /** Whether a person overturned what the machine found by this rule. */
    public boolean overturns(String ruleId) {
        return judged("WRONG").contains(ruleId);
    }

    /** Whether a person has confirmed what the machine found by this rule. */
    public boolean confirms(String ruleId) {
        return judged("RIGHT").contains(ruleId);
    }

    private List<String> judged(String judgement) {
        String end = ":" + judgement;
        return Arrays.stream(verdicts.split(" "))
                .filter(verdict -> verdict.endsWith(end))
                .map(verdict -> verdict.substring(0, verdict.length() - end.length()))
                .toList();
    }

    /** What the machine found, in the order of the rulebook. */
    public List<RuleFinding> findings() {
        return RuleFinding.all(violated, unconfirmed);
    }
}
