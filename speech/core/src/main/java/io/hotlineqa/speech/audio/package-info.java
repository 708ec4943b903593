/**
 * From a file to samples at the engine's rate, in plain Java and block by block.
 *
 * <p>{@link io.hotlineqa.speech.audio.Decoders} shows a file's first bytes to each {@link
 * io.hotlineqa.speech.audio.AudioDecoder}; the one that knows them opens an {@link
 * io.hotlineqa.speech.audio.AudioStream}. A {@link io.hotlineqa.speech.audio.Resampler} brings each channel to the
 * engine's rate, a {@link io.hotlineqa.speech.audio.SpeechDetector} measures where it is as loud as speech, and {@link
 * io.hotlineqa.speech.audio.Silences} are what is left between.
 */
package io.hotlineqa.speech.audio;
