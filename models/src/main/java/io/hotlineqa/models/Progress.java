package io.hotlineqa.models;

/** Follows a download. Called on the caller's thread, often. */
@FunctionalInterface
public interface Progress {
    /** Nobody watches. */
    Progress UNSEEN = (done, total) -> {};

    /**
     * More bytes have come.
     *
     * @param done bytes fetched so far, earlier attempts included
     * @param total bytes of the whole archive
     */
    void at(long done, long total);
}
