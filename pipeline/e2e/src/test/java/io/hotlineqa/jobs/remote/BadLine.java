package io.hotlineqa.jobs.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A line to a server of this machine that breaks, or spoils a byte, when it is told to. */
final class BadLine implements AutoCloseable {
    private final ServerSocket door;
    private final int server;
    private final Queue<Long> cuts = new ConcurrentLinkedQueue<>();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger spoilt = new AtomicInteger();

    BadLine(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    /** The next connections break after so many bytes of answers, one after the other. */
    void cutAfter(long... bytes) {
        for (long limit : bytes) {
            cuts.add(limit);
        }
    }

    /** In so many pieces of more than a kilobyte the last byte is another. */
    void spoil(int pieces) {
        spoilt.set(pieces);
    }

    int connections() {
        return connections.get();
    }

    /** All bytes of answers so far. */
    long answered() {
        return answered.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                connections.incrementAndGet();
                Long cut = cuts.poll();
                connect(client, cut == null ? Long.MAX_VALUE : cut);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client, long cut) throws IOException {
        Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
        start(() -> pump(client, there, Long.MAX_VALUE, false));
        start(() -> pump(there, client, cut, true));
    }

    /** Until either side closes, or the line breaks. */
    private void pump(Socket from, Socket to, long limit, boolean answers) {
        byte[] buffer = new byte[1 << 14];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            long left = limit;
            for (int n = in.read(buffer); n >= 0 && left > 0; n = in.read(buffer)) {
                int passed = (int) Math.min(n, left);
                if (answers) {
                    answered.addAndGet(passed);
                    spoil(buffer, passed);
                }
                out.write(buffer, 0, passed);
                left -= passed;
                if (left <= 0) {
                    return;
                }
            }
        } catch (IOException eitherSideIsGone) {
            return;
        }
    }

    private void spoil(byte[] buffer, int count) {
        if (count > 1024 && spoilt.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            buffer[count - 1] ^= 1;
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "bad-line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
