package io.hotlineqa.store.account;

/**
 * What a run had to do.
 *
 * @param workers recognising processes, at least 1
 * @param bytes of the files that had no end when it began
 */
public record RunWork(int workers, long bytes) {
    public RunWork {
        if (workers < 1 || bytes < 0) {
            throw new IllegalArgumentException("workers " + workers + ", bytes " + bytes);
        }
    }
}
