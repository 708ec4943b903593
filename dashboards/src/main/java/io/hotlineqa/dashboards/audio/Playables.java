package io.hotlineqa.dashboards.audio;

import io.hotlineqa.speech.RejectedRecordingException;
import io.hotlineqa.store.StoredCall;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The recordings that were last asked for, decoded into a private folder that goes with the server. Thread-safe. */
@Component
class Playables {
    private static final int KEPT = 8;

    private final Path folder;
    private final Map<String, Playable> ready = new LinkedHashMap<>(KEPT, 1, true);

    Playables() throws IOException {
        folder = Files.createTempDirectory("hotlineqa-playback-");
    }

    /** Empty when the file is gone, changed or not decodable: nobody is judged by another recording. */
    synchronized Optional<Playable> of(StoredCall call) throws IOException {
        Playable known = ready.get(call.sha256());
        if (known != null) {
            return Optional.of(known);
        }
        Path recording = Path.of(call.drop()).resolve(call.file());
        if (!Files.isReadable(recording) || !sha256(recording).equals(call.sha256())) {
            return Optional.empty();
        }
        return decoded(recording, call.sha256());
    }

    private Optional<Playable> decoded(Path recording, String sha256) throws IOException {
        try {
            Playable playable = Playable.of(recording, folder.resolve(sha256 + ".wav"));
            ready.put(sha256, playable);
            forgetTheOldest();
            return Optional.of(playable);
        } catch (RejectedRecordingException e) {
            return Optional.empty();
        }
    }

    private void forgetTheOldest() throws IOException {
        Iterator<Playable> oldest = ready.values().iterator();
        while (ready.size() > KEPT) {
            Files.deleteIfExists(oldest.next().wav());
            oldest.remove();
        }
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @PreDestroy
    synchronized void deleteAll() throws IOException {
        for (Playable playable : ready.values()) {
            Files.deleteIfExists(playable.wav());
        }
        Files.deleteIfExists(folder);
    }
}
