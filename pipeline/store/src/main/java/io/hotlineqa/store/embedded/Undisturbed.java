package io.hotlineqa.store.embedded;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Work that must not be left half done, on a thread of its own: who interrupts the caller, as Flink does with a task
 * that it cancels, interrupts neither the start nor the stop of a server.
 */
final class Undisturbed {
    private Undisturbed() {}

    /** Waits for the work to end, also when interrupted; the caller's thread stays marked as interrupted. */
    static <T> T run(FolderLock.Work<T> work) throws IOException {
        CompletableFuture<T> done = new CompletableFuture<>();
        new Thread(() -> complete(done, work), "embedded-server").start();
        try {
            return done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private static <T> void complete(CompletableFuture<T> done, FolderLock.Work<T> work) {
        try {
            done.complete(work.run());
        } catch (IOException | RuntimeException | Error e) {
            done.completeExceptionally(e);
        }
    }
}
