package io.hotlineqa.vosk;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.audio.AudioDecoder;
import io.hotlineqa.speech.audio.AudioStream;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;

/**
 * A decoder that tells how long a recording is as soon as it is opened.
 *
 * @param announce takes seconds; called again when the recording turns out longer than last told
 */
record AnnouncingDecoder(AudioDecoder decoder, DoubleConsumer announce) implements AudioDecoder {
    @Override
    public String name() {
        return decoder.name();
    }

    @Override
    public boolean knows(byte[] head) {
        return decoder.knows(head);
    }

    @Override
    public boolean knows(Path recording, byte[] head) {
        return decoder.knows(recording, head);
    }

    @Override
    public AudioStream open(Path recording) throws RejectedRecordingException {
        return new AnnouncingStream(decoder.open(recording), announce);
    }
}
