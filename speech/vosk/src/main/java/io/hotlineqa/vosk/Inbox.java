package io.hotlineqa.vosk;

import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Reads what the parent says, and ends the process when the parent is gone or talks nonsense. */
final class Inbox {
    private final Wire wire;
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();

    Inbox(Wire wire) {
        this.wire = wire;
        Thread reader = new Thread(this::read, "worker-inbox");
        reader.setDaemon(true);
        reader.start();
    }

    Wire wire() {
        return wire;
    }

    Message take() throws InterruptedException {
        return messages.take();
    }

    private void read() {
        try {
            while (true) {
                messages.add(wire.receive());
            }
        } catch (EOFException parentIsGone) {
            Runtime.getRuntime().halt(0);
        } catch (IOException nonsense) {
            nonsense.printStackTrace();
            Runtime.getRuntime().halt(Worker.BROKEN);
        }
    }
}
