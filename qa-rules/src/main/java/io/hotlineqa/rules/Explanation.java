package io.hotlineqa.rules;

import io.hotlineqa.speech.Role;

/**
 * What became of one phrase of a rule on one side of a call.
 *
 * @param ruleId the rule that looks for it
 * @param phrase as the rulebook writes it
 * @param role whose words were looked at
 * @param candidate whether the cheap pass left it to be compared closely
 * @param score how well it fits these words, 0 to 1
 * @param floor what had to be reached
 * @param start of the words, in seconds from the start of the recording
 * @param quote the words that it fits best
 * @param fate why they counted or did not, in Chinese and English
 */
public record Explanation(
        String ruleId,
        String phrase,
        Role role,
        boolean candidate,
        double score,
        double floor,
        double start,
        String quote,
        String fate) {}
