package io.hotlineqa.speech;

/**
 * What heard it: a speech model by id and content, so that a score can be traced to the ears behind it.
 *
 * @param id catalogue id or folder name
 * @param sha256 over the model's files, 64 lower-case hex digits
 */
public record EngineRef(String id, String sha256) {}
