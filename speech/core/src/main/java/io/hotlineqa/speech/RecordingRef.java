package io.hotlineqa.speech;

/**
 * Which recording something was heard in.
 *
 * @param file the path as the drop names it, with forward slashes
 * @param sha256 of the file's bytes, 64 lower-case hex digits: the identity of the recording
 */
public record RecordingRef(String file, String sha256) {}
