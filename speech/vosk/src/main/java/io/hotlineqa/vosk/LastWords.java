package io.hotlineqa.vosk;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Drains what a worker prints to its standard error, so that it never blocks on it, and keeps the end of it. */
final class LastWords {
    private static final int KEPT = 4000;

    private final StringBuilder end = new StringBuilder();
    private final Thread drain;

    LastWords(InputStream stderr) {
        drain = new Thread(() -> drain(stderr), "worker-stderr");
        drain.setDaemon(true);
        drain.start();
    }

    /** What was printed last, once the worker has ended; waits for the rest of it, but not for long. */
    String afterTheEnd() throws InterruptedException {
        drain.join(1000);
        synchronized (end) {
            return end.toString().strip();
        }
    }

    private void drain(InputStream stderr) {
        char[] buffer = new char[KEPT];
        try (Reader reader = new InputStreamReader(stderr, StandardCharsets.UTF_8)) {
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                keep(buffer, n);
            }
        } catch (IOException closed) {
            keep("(standard error broke off)".toCharArray(), 26);
        }
    }

    private void keep(char[] text, int count) {
        synchronized (end) {
            end.append(text, 0, count);
            end.delete(0, Math.max(0, end.length() - KEPT));
        }
    }
}
