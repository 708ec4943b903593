package io.hotlineqa.store.account;

/**
 * What a run had to do.
 *
 * @param workers recognising processes, at least 1
 * @param bytes of the files that had no end when it began
 * @param aroundSeconds until the first recording was heard, and after the last had an end
 */
public record RunWork(int workers, long bytes, double aroundSeconds) {
    public RunWork {
        if (workers < 1 || bytes < 0 || aroundSeconds < 0) {
            throw new IllegalArgumentException(
                    "workers " + workers + ", bytes " + bytes + ", around seconds " + aroundSeconds);
        }
    }
}
