package io.hotlineqa.command.privacy;

import io.hotlineqa.jobs.drop.Archives;
import io.hotlineqa.jobs.drop.ContentHash;
import io.hotlineqa.jobs.drop.MetadataFolder;
import io.hotlineqa.jobs.drop.MetadataText;
import io.hotlineqa.speech.PathText;
import io.hotlineqa.store.privacy.Erasable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Deletes the recordings of a call and the metadata beside each. What now is another recording is left alone. */
final class ErasedFiles {
    private final List<Path> deleted = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /** Deletes all of them; what can't be deleted ends it before anything else is erased. */
    static ErasedFiles of(Erasable call) throws IOException {
        ErasedFiles files = ofRecordings(call);
        for (Erasable.Copy copy : call.copies()) {
            files.lookForRow(call, copy);
        }
        return files;
    }

    /** The same for a call that stays, with what lists tell of it. */
    static ErasedFiles ofRecordings(Erasable call) throws IOException {
        ErasedFiles files = new ErasedFiles();
        for (Erasable.Copy copy : call.copies()) {
            files.delete(call, copy);
        }
        return files;
    }

    /** What is gone from the disk. */
    List<Path> deleted() {
        return List.copyOf(deleted);
    }

    /** What a person has to look at. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    private void delete(Erasable call, Erasable.Copy copy) throws IOException {
        Path drop = PathText.path(copy.drop());
        Path recording = PathText.path(copy.drop(), copy.file());
        if (!Files.isRegularFile(recording)) {
            remarks.add(recording + " 已不存在 is not there");
        } else if (!ContentHash.of(recording).sha256().equals(call.sha256())) {
            remarks.add(recording + " 是另一段录音，未动 is another recording now and stays");
            return;
        } else {
            delete(recording);
        }
        deleteSidecars(recording);
        lookForArchive(drop, copy.file());
    }

    private void delete(Path file) throws IOException {
        Files.delete(file);
        deleted.add(file);
    }

    private void deleteSidecars(Path recording) throws IOException {
        for (Path sidecar : MetadataFolder.of(recording.getParent()).sidecars(recording)) {
            if (Files.isRegularFile(sidecar)) {
                delete(sidecar);
            }
        }
    }

    /** An archive is the sender's, and holds other calls too: it is named, not rewritten. */
    private void lookForArchive(Path drop, String file) {
        Archives.archiveOf(drop, file)
                .filter(Files::exists)
                .ifPresent(archive -> remarks.add(archive + " 仍含这段录音，请删除 still holds the recording; remove it"));
    }

    /** A list of a whole night is the switchboard's: its row is named, not rewritten. */
    private void lookForRow(Erasable call, Erasable.Copy copy) throws IOException {
        for (Path list : MetadataFolder.of(PathText.path(copy.drop())).lists()) {
            String text = Files.isRegularFile(list) ? MetadataText.read(list) : "";
            if (text.contains(copy.file()) || text.contains(call.callId())) {
                remarks.add(list + " 仍有这通电话的一行，请删除 still has a row of this call; remove it");
            }
        }
    }
}
