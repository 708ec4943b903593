package io.hotlineqa.jobs;

import io.hotlineqa.speech.PathText;
import io.hotlineqa.speech.RecordingRef;
import java.nio.file.Path;

/**
 * A recording to be heard. Its bytes never travel, only where they are and what they are.
 *
 * @param drop the drop's identity in the ledger: the folder's absolute path
 * @param file path in the drop, with forward slashes
 * @param name the recording's name in scorecards
 * @param bytes size of the file
 * @param sha256 of its bytes, 64 lower-case hex digits
 */
public record DroppedRecording(String drop, String file, String name, long bytes, String sha256) {
    public Path path() {
        return PathText.path(drop, file);
    }

    public RecordingRef ref() {
        return new RecordingRef(name, sha256);
    }
}
