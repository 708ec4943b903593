package io.hotlineqa.dashboards.mail;

/**
 * A file that goes with a mail. Not to be changed afterwards.
 *
 * @param name of the file
 * @param type its media type
 * @param content what is in it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Enclosure(String name, String type, byte[] content) {}
