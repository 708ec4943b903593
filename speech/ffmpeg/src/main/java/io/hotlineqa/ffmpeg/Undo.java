package io.hotlineqa.ffmpeg;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened so far, and is closed again, last first, unless the whole succeeds. */
final class Undo implements Closeable {
    private final Deque<Closeable> opened = new ArrayDeque<>();

    Undo(Closeable... first) {
        for (Closeable closeable : first) {
            add(closeable);
        }
    }

    <T extends Closeable> T add(T closeable) {
        opened.push(closeable);
        return closeable;
    }

    /** All went well: somebody else closes it. */
    void forget() {
        opened.clear();
    }

    @Override
    public void close() throws IOException {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }
}
