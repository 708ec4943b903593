package io.hotlineqa.vosk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;

/** What a process on the other end of a worker's line may say. */
public final class WorkerFrames {
    private WorkerFrames() {}

    /**
     * Takes message after message until the line ends.
     *
     * @throws IOException at its end, or at the first thing that is none
     */
    public static void receiveAll(byte[] line) throws IOException {
        Wire wire = new Wire(new ByteArrayInputStream(line), OutputStream.nullOutputStream());
        while (true) {
            wire.receive();
        }
    }
}
