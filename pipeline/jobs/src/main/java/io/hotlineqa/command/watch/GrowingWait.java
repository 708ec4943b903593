package io.hotlineqa.command.watch;

import java.time.Duration;

/**
 * How long an alert that nobody took waits to be raised again: a minute, then twice as long each time, up to an hour. Times
 * are nanoseconds of a clock that only runs forward. Used by one thread.
 */
final class GrowingWait {
    private static final long FIRST = Duration.ofMinutes(1).toNanos();
    private static final long LONGEST = Duration.ofHours(1).toNanos();
    private long wait = FIRST;
    private long since;
    private boolean waiting;

    boolean isOver(long nowNanos) {
        return !waiting || nowNanos - since >= wait;
    }

    /** Once more, and longer than the last time. */
    void begin(long nowNanos) {
        wait = waiting ? Math.min(2 * wait, LONGEST) : FIRST;
        waiting = true;
        since = nowNanos;
    }

    void end() {
        waiting = false;
    }
}
