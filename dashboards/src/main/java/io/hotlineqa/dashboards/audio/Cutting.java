package io.hotlineqa.dashboards.audio;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.audio.AudioStream;
import io.hotlineqa.speech.audio.Decoders;
import io.hotlineqa.speech.audio.WavWriter;
import io.hotlineqa.speech.clip.BleepedStream;
import io.hotlineqa.speech.clip.Bleeps;
import io.hotlineqa.store.call.StoredCall;
import io.hotlineqa.store.database.RefusedException;
import io.hotlineqa.store.example.ClipFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Cuts stretches out of recordings, with a tone in the place of what nobody is to hear. Thread-safe. */
@Component
public class Cutting {
    private static final Logger LOG = LoggerFactory.getLogger(Cutting.class);
    private static final Decoders DECODERS = Decoders.plainJava();
    private static final int BLOCK = 4096;

    private final Playables playables;
    private final SoundProgram encoder;

    Cutting(
            Playables playables,
            @Value("${hotlineqa.playback.decoder:}") String classPath,
            @Value("${hotlineqa.playback.limit}") Duration limit) {
        this.playables = playables;
        this.encoder = SoundProgram.encoder(classPath, limit);
    }

    /** What sound can be written as here. */
    public List<ClipFormat> formats() {
        return encoder.isThere() ? List.of(ClipFormat.values()) : List.of(ClipFormat.WAV);
    }

    /**
     * Writes a stretch as WAV.
     *
     * @throws RefusedException when the recording is gone, is another one now or cannot be decoded
     */
    public void write(StoredCall call, Span range, Bleeps bleeps, Path wav) throws IOException {
        Playable playable = playables.of(call).orElseThrow(() -> noSound(call));
        try (AudioStream cut = new BleepedStream(DECODERS.open(playable.wav()), range, bleeps);
                WavWriter out = new WavWriter(wav, cut.format())) {
            short[][] block = new short[cut.format().channels()][BLOCK];
            for (int read = cut.read(block); read >= 0; read = cut.read(block)) {
                out.write(block, read);
            }
        } catch (RejectedRecordingException e) {
            LOG.warn("call {} cannot be cut: {}", call.id(), e.getMessage());
            throw noSound(call);
        }
    }

    private static RefusedException noSound(StoredCall call) {
        return new RefusedException(RefusedException.Why.NO_SOUND, "no sound of call " + call.id());
    }

    /** Writes WAV anew, as the ending of the other file's name says. */
    public void encode(Path wav, Path file) throws IOException {
        try {
            encoder.write(wav, file);
        } catch (RejectedRecordingException e) {
            throw new IOException(e);
        }
    }
}
