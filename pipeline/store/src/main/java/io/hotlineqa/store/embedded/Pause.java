package io.hotlineqa.store.embedded;

import java.io.IOException;

/** Waiting between two tries. */
final class Pause {
    private Pause() {}

    /** @throws IOException when the thread is interrupted, which it stays */
    static void ofMillis(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting", stopped);
        }
    }
}
