package io.hotlineqa.speech;

/**
 * A stretch of one channel that carries sound as loud as speech; measured on the signal, so it holds where the
 * recogniser heard no word.
 *
 * @param channel 0 left, 1 right
 * @param span where in the recording
 * @param level mean level in dB relative to full scale, at most 0
 */
public record Speech(int channel, Span span, double level) {}
