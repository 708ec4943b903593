/**
 * The call as heard: from a {@link io.hotlineqa.speech.Call} of the switchboard and a recording to a {@link
 * io.hotlineqa.speech.Transcript}.
 *
 * <p>Start at {@link io.hotlineqa.speech.Recognizer}: it turns a recording into a {@link io.hotlineqa.speech.Hearing},
 * which becomes a transcript once it is known who speaks on which channel. This module has no third-party dependency.
 */
package io.hotlineqa.speech;
