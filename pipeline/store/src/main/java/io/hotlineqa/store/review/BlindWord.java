package io.hotlineqa.store.review;

/**
 * What one person said of one result in a double review.
 *
 * @param call the id of the stored call
 * @param ruleId which result
 * @param rater who said so
 * @param judgement what they said
 */
public record BlindWord(long call, String ruleId, String rater, Judgement judgement) {}
