package io.hotlineqa.vosk;

import io.hotlineqa.speech.audio.Decoders;
import io.hotlineqa.testkit.ScriptedEngine;
import java.io.IOException;
import java.util.List;

/** A worker like the real one, with a scripted engine and with recordings that play tricks. */
final class TrickWorker {
    private TrickWorker() {}

    public static void main(String[] args) throws IOException {
        Worker.serve(load -> new ScriptedEngine(load.sampleRate(), "您好"), new Decoders(List.of(new TrickDecoder())));
    }
}
