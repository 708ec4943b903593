package io.hotlineqa.vosk;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Kills a process that is not done in time. Set and lifted by one thread. */
final class Deadline implements AutoCloseable {
    private final Process process;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, Deadline::daemon);
    private ScheduledFuture<?> pending;
    private long started;
    private volatile Duration passed;

    Deadline(Process process) {
        this.process = process;
        timer.setRemoveOnCancelPolicy(true);
    }

    /** The time runs from now. */
    void start(Duration limit) {
        started = System.nanoTime();
        extend(limit);
    }

    /** Another limit, still counted from the start. */
    void extend(Duration limit) {
        lift();
        long left = limit.toNanos() - (System.nanoTime() - started);
        pending = timer.schedule(() -> kill(limit), left, TimeUnit.NANOSECONDS);
    }

    void lift() {
        if (pending != null) {
            pending.cancel(false);
        }
    }

    /** The limit that passed and ended the process; null when none did. */
    Duration passed() {
        return passed;
    }

    private void kill(Duration limit) {
        passed = limit;
        process.destroyForcibly();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "worker-deadline");
        thread.setDaemon(true);
        return thread;
    }
}
