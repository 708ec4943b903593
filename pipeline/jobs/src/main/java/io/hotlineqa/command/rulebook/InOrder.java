package io.hotlineqa.command.rulebook;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Work that several threads do and one takes, in the order in which it was given. As much is under way as keeps the cores
 * busy, and no more. Used by one thread.
 */
final class InOrder<T> implements AutoCloseable {
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final ExecutorService workers = Executors.newFixedThreadPool(CORES);
    private final Queue<Future<T>> underWay = new ArrayDeque<>();
    private final Consumer<T> taker;

    InOrder(Consumer<T> taker) {
        this.taker = taker;
    }

    /** Gives more work, and takes the oldest when there is enough of it. What went wrong in it is thrown here or at the end. */
    void add(Supplier<T> work) {
        if (underWay.size() > CORES) {
            take();
        }
        underWay.add(workers.submit(work::get));
    }

    /** Takes all that is left. */
    void finish() {
        while (!underWay.isEmpty()) {
            take();
        }
    }

    private void take() {
        try {
            taker.accept(underWay.remove().get());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped in the middle", stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException own
                    ? own
                    : new IllegalStateException(failed.getCause());
        }
    }

    /** Drops what was not taken. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
