package io.hotlineqa.rules;

/**
 * Which rulebook judged.
 *
 * @param id for example {@code baoji-zhongran-2008}
 * @param version the rulebook's own version
 * @param sha256 of the rulebook file's bytes
 */
public record RulebookRef(String id, String version, String sha256) {}
