/**
 * How right the rules are, and what they are learned from. {@link io.hotlineqa.rules.evaluation.Evaluation} holds a
 * rulebook against labelled calls, {@link io.hotlineqa.rules.evaluation.Mishearing} makes calls as badly heard as real
 * ones, and {@link io.hotlineqa.rules.evaluation.ConfusionLearner} estimates the table of confusions anew.
 */
package io.hotlineqa.rules.evaluation;
