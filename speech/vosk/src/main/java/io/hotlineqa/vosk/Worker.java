package io.hotlineqa.vosk;

import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.Listener;
import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.SpeechEngine;
import io.hotlineqa.speech.audio.AudioDecoder;
import io.hotlineqa.speech.audio.Decoders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The worker's side of the conversation. One thread listens and answers; another only reads, so that a worker whose
 * parent is gone ends at once, even in the middle of a recording.
 */
final class Worker {
    /** A fault of the worker itself, not of native code; {@code EX_SOFTWARE} of sysexits.h. */
    static final int BROKEN = 70;

    private final Wire wire;
    private final Listener listener;

    private Worker(Wire wire, SpeechEngine engine, Decoders decoders, boolean speechOnly) {
        this.wire = wire;
        List<AudioDecoder> announcing = decoders.known().stream()
                .<AudioDecoder>map(d -> new AnnouncingDecoder(d, this::announce))
                .toList();
        this.listener = new Listener(engine, new Decoders(announcing), speechOnly);
    }

    /**
     * Serves the parent until it says goodbye or is gone. Does not return: the process ends here, without the exit hooks
     * that native libraries have registered.
     */
    static void serve(EngineSource engines, Decoders decoders) throws IOException {
        Inbox inbox = new Inbox(new Wire(System.in, StandardOutput.taken()));
        try {
            converse(inbox, engines, decoders);
            Runtime.getRuntime().halt(0);
        } catch (Throwable broken) { // whatever it is, the parent must learn of it and start afresh
            broken.printStackTrace();
            Runtime.getRuntime().halt(BROKEN);
        }
    }

    private static void converse(Inbox inbox, EngineSource engines, Decoders decoders)
            throws IOException, InterruptedException {
        Wire wire = inbox.wire();
        Message first = inbox.take();
        if (!(first instanceof Message.Load load)) {
            throw new IOException("a worker is first told what to load, not " + first);
        }
        long started = System.nanoTime();
        try (SpeechEngine engine = engines.load(load)) {
            long millis = (System.nanoTime() - started) / 1_000_000;
            wire.send(new Message.Ready(millis, ResidentMemory.bytes()));
            Worker worker = new Worker(wire, engine, decoders, load.speechOnly());
            while (worker.answer(inbox.take())) {}
        }
    }

    /** Whether the conversation goes on. */
    private boolean answer(Message message) throws IOException {
        if (message instanceof Message.Hear hear) {
            wire.send(heard(hear.recording()));
        } else if (message instanceof Message.Ping) {
            wire.send(new Message.Pong());
        } else if (!(message instanceof Message.Bye)) {
            throw new IOException("a worker is not told " + message);
        }
        return !(message instanceof Message.Bye);
    }

    private Message heard(Path recording) throws IOException {
        try {
            Hearing hearing = listener.listen(recording);
            return new Message.Heard(hearing, ResidentMemory.bytes());
        } catch (RejectedRecordingException rejected) {
            return new Message.Rejected(rejected.reason(), rejected.getMessage(), ResidentMemory.bytes());
        }
    }

    private void announce(double seconds) {
        try {
            wire.send(new Message.Length(seconds));
        } catch (IOException e) {
            throw new UncheckedIOException("the parent does not listen", e);
        }
    }

    /** Makes the engine a worker hears with. */
    @FunctionalInterface
    interface EngineSource {
        SpeechEngine load(Message.Load load);
    }
}
