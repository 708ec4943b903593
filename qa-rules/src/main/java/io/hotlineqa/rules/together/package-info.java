/**
 * What several calls show together: a promised callback kept or not, callers who call again and again, leak reports that
 * come in a burst. Each call is read once for its {@link io.hotlineqa.rules.together.Contact}; a
 * {@link io.hotlineqa.rules.together.Detector} finds {@link io.hotlineqa.rules.together.Incident}s among the calls of one
 * caller or one area. No incident touches the score of an agent.
 */
package io.hotlineqa.rules.together;
