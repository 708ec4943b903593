package io.hotlineqa.store.account;

/**
 * What a run had to do.
 *
 * @param workers recognising processes, at least 1
 * @param bytes of the files that had no end when it began
 * @param hearingSeconds that the processes were busy with them, summed up
 */
public record RunWork(int workers, long bytes, double hearingSeconds) {
    public RunWork {
        if (workers < 1 || bytes < 0 || hearingSeconds < 0) {
            throw new IllegalArgumentException(
                    "workers " + workers + ", bytes " + bytes + ", hearing seconds " + hearingSeconds);
        }
    }
}
