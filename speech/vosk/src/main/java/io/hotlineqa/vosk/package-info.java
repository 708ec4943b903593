/**
 * The Vosk recogniser, kept at arm's length.
 *
 * <p>libvosk can end the process it runs in, and nothing in Java can catch that. So the callers' face is {@link
 * io.hotlineqa.vosk.WorkerRecognizer}: it owns one child process, {@link io.hotlineqa.vosk.WorkerMain}, speaks with it
 * in frames over its standard streams, and lives on when it dies. Only inside the child is the native library loaded, by
 * {@link io.hotlineqa.vosk.VoskEngine}, which also passes for any other {@link io.hotlineqa.speech.SpeechEngine}.
 *
 * <p>A recording goes: path to the worker, its length back (the deadline follows from it), then what was heard or why it
 * was rejected. Sound never crosses the process border.
 */
package io.hotlineqa.vosk;
