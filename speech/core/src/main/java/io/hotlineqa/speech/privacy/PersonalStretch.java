package io.hotlineqa.speech.privacy;

import io.hotlineqa.speech.Span;

/**
 * Personal data in a recording.
 *
 * @param kind what it tells
 * @param channel on which it can be heard
 * @param span when, by whole words
 */
public record PersonalStretch(PersonalKind kind, int channel, Span span) {}
