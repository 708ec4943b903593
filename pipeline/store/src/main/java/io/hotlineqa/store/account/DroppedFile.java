package io.hotlineqa.store.account;

import java.util.regex.Pattern;

/**
 * A file as found in a drop.
 *
 * @param file path relative to the drop's root, with forward slashes
 * @param sha256 64 lower-case hex digits; null when the file could not be read
 * @param bytes its length; 0 when unknown
 */
public record DroppedFile(String file, String sha256, long bytes) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public DroppedFile {
        if (file.isBlank()) {
            throw new IllegalArgumentException("a dropped file has a path");
        }
        if (sha256 != null && !SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hex digits: " + sha256);
        }
        if (bytes < 0) {
            throw new IllegalArgumentException(file + " has " + bytes + " bytes");
        }
    }
}
