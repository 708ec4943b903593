/**
 * Stretches of calls that may leave the house: {@link io.hotlineqa.speech.clip.BleepedStream} is their sound,
 * {@link io.hotlineqa.speech.clip.Excerpt} their words and {@link io.hotlineqa.speech.clip.Subtitles} both in step.
 * {@link io.hotlineqa.speech.clip.Bleeps} says what of them nobody hears or reads.
 */
package io.hotlineqa.speech.clip;
