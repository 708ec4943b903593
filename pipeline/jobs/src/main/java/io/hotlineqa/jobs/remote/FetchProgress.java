package io.hotlineqa.jobs.remote;

/** Follows a fetch. Called on the thread that fetches. */
public interface FetchProgress {
    /**
     * Another object is there.
     *
     * @param done bytes of what is new, so far
     * @param total bytes of all that is new
     */
    void at(long done, long total);

    /** The store does not answer; it is asked again. */
    void waits(String reason);
}
