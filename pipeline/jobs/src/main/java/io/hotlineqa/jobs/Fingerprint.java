package io.hotlineqa.jobs;

import io.hotlineqa.jobs.drop.Archives;
import io.hotlineqa.jobs.drop.ContentHash;
import io.hotlineqa.jobs.drop.Drop;
import io.hotlineqa.jobs.drop.DropFile;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.store.account.DroppedFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * What a file of a drop holds, by its bytes.
 *
 * @param name path in the drop
 * @param bytes how many were read
 * @param sha256 of its bytes; null when they could not be read
 * @param reason why it can't be a recording; null when it may be one
 * @param detail what was found; null when it may be a recording
 */
record Fingerprint(String name, long bytes, String sha256, QuarantineReason reason, String detail) {

    static Fingerprint of(Drop drop, DropFile file) {
        Path path = drop.path(file.file());
        if (!Files.isRegularFile(path)) {
            return unreadable(file, Files.exists(path) ? "not a regular file" : "the file is gone, or a broken link");
        }
        try {
            return patiently(file.file(), path);
        } catch (AccessDeniedException denied) {
            return unreadable(file, "no permission to read it");
        } catch (NoSuchFileException gone) {
            return unreadable(file, "the file is gone");
        } catch (IOException failed) {
            return unreadable(file, "reading failed: " + failed.getMessage());
        }
    }

    /** The same file, of which nothing can be taken. */
    Fingerprint refused(Archives.Refusal refusal) {
        return refusal == null ? this : new Fingerprint(name, bytes, sha256, refusal.reason(), refusal.detail());
    }

    /** A network drive that does not answer for a moment gets another two chances. */
    private static Fingerprint patiently(String name, Path path) throws IOException {
        return Patience.SHORT.await(() -> read(name, path), Fingerprint::mayPass);
    }

    private static boolean mayPass(Exception failure) {
        return failure instanceof IOException
                && !(failure instanceof AccessDeniedException)
                && !(failure instanceof NoSuchFileException);
    }

    /** Whether the recording has other bytes by now; one that can't be read any more has not. */
    static boolean hasChanged(DroppedRecording recording) {
        try {
            return !read(recording.file(), recording.path()).sha256().equals(recording.sha256());
        } catch (IOException gone) {
            return false;
        }
    }

    private static Fingerprint unreadable(DropFile file, String detail) {
        return new Fingerprint(file.file(), file.bytes(), null, QuarantineReason.UNREADABLE, detail);
    }

    private static Fingerprint read(String name, Path path) throws IOException {
        ContentHash content = ContentHash.of(path);
        return content.bytes() == 0
                ? new Fingerprint(name, 0, content.sha256(), QuarantineReason.EMPTY, "the file has no bytes")
                : new Fingerprint(name, content.bytes(), content.sha256(), null, null);
    }

    boolean hasAudio() {
        return reason == null;
    }

    DroppedFile dropped() {
        return new DroppedFile(name, sha256, bytes);
    }
}
