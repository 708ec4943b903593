package io.hotlineqa.models;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One speech model that this software knows.
 *
 * @param id the name of its folder
 * @param licence SPDX expression where there is one
 * @param sampleRate of its acoustic model, in Hz; audio is resampled to it
 * @param graph whether it takes a phrase list at run time
 * @param publishedError what its makers measured, in words
 * @param archive where to get it; empty for the one that comes with the checkout
 */
public record CatalogueEntry(
        String id, String licence, int sampleRate, GraphKind graph, String publishedError, Optional<Archive> archive) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    public CatalogueEntry {
        if (!isId(id)) {
            throw new IllegalArgumentException("not a model id: " + id);
        }
    }

    /** Whether it comes with the checkout and needs no installation. */
    public boolean embedded() {
        return archive.isEmpty();
    }

    /** Whether this can be the id of a model and the name of its folder: letters, digits, dots, lines; no path. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
