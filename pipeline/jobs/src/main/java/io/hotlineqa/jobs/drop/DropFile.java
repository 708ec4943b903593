package io.hotlineqa.jobs.drop;

import io.hotlineqa.store.account.DroppedFile;

/**
 * A file of a drop that should be a recording.
 *
 * @param file path in the drop, with forward slashes
 * @param bytes its size when it was listed
 */
public record DropFile(String file, long bytes) {
    /** The file as the ledger notes it before it is read. */
    public DroppedFile unread() {
        return new DroppedFile(file, null, bytes);
    }
}
