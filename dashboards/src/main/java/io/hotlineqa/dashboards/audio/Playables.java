package io.hotlineqa.dashboards.audio;

import io.hotlineqa.speech.PathText;
import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.call.StoredCall;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The recordings that were last asked for, decoded into a private folder that goes with the server. Thread-safe. */
@Component
class Playables {
    private static final Logger LOG = LoggerFactory.getLogger(Playables.class);

    private final Path folder;
    private final Shelf shelf;
    private final SoundProgram program;
    private final Store store;

    Playables(
            @Value("${hotlineqa.playback.kept}") DataSize kept,
            @Value("${hotlineqa.playback.decoder:}") String classPath,
            @Value("${hotlineqa.playback.limit}") Duration limit,
            Store store)
            throws IOException {
        this.store = store;
        program = SoundProgram.decoder(classPath, limit);
        folder = Files.createTempDirectory("hotlineqa-playback-");
        shelf = new Shelf(kept.toBytes());
    }

    /**
     * Empty when the file is gone, changed or not decodable, for nobody is judged by another recording, and when the
     * recording is not to be heard any more.
     */
    Optional<Playable> of(StoredCall call) throws IOException {
        while (true) {
            Shelf.Place place = shelf.of(call.sha256());
            synchronized (place) {
                if (shelf.holds(call.sha256(), place)) {
                    return of(call, place);
                }
            }
        }
    }

    /** Looked at last whether it may be heard: it may have gone while it was made ready. */
    private Optional<Playable> of(StoredCall call, Shelf.Place place) throws IOException {
        if (place.content() == null) {
            Optional<Playable> made = make(call);
            if (made.isEmpty()) {
                shelf.drop(call.sha256(), place);
                return made;
            }
            shelf.put(place, made.get());
        }
        Playable playable = place.content();
        forget(List.of(call.sha256()));
        return shelf.holds(call.sha256(), place) ? Optional.of(playable) : Optional.empty();
    }

    private Optional<Playable> make(StoredCall call) throws IOException {
        Path recording = PathText.path(call.drop(), call.file());
        if (!Files.isReadable(recording) || !ContentHash.of(recording).equals(call.sha256())) {
            return Optional.empty();
        }
        Path wav = folder.resolve(call.sha256() + ".wav");
        try {
            return Optional.of(Playable.of(recording, wav, program));
        } catch (RejectedRecordingException e) {
            Files.deleteIfExists(wav);
            LOG.warn("call {} cannot be played: {}", call.id(), e.getMessage());
            return Optional.empty();
        }
    }

    /** What was erased, or was kept long enough, does not lie here either. */
    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void forgetGone() throws IOException {
        forget(shelf.recordings());
    }

    private void forget(Collection<String> recordings) throws IOException {
        for (String sha256 : store.erasure().gone(recordings)) {
            shelf.remove(sha256);
        }
    }

    @PreDestroy
    void deleteAll() throws IOException {
        shelf.clear();
        Files.deleteIfExists(folder);
    }
}
