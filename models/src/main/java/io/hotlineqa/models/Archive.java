package io.hotlineqa.models;

import java.net.URI;

/**
 * A published ZIP of a speech model, pinned to its exact bytes.
 *
 * @param url where it is published
 * @param bytes exact length
 * @param sha256 of the ZIP, 64 lower-case hex digits
 */
public record Archive(URI url, long bytes, String sha256) {
    public Archive {
        if (bytes <= 0) {
            throw new IllegalArgumentException("an archive has bytes, not " + bytes);
        }
        Sha256.requireHex(sha256);
    }
}
