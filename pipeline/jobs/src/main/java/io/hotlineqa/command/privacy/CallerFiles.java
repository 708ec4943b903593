package io.hotlineqa.command.privacy;

import io.hotlineqa.command.terminal.WholeFile;
import io.hotlineqa.speech.PathText;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.call.Caller;
import io.hotlineqa.store.privacy.Erasable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is stored of whoever calls from a number: {@code transcripts.jsonl}, and the recordings beside it. */
final class CallerFiles {
    private final Store store;
    private final Path folder;
    private final List<String> missing = new ArrayList<>();

    CallerFiles(Store store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    /** Writes all of it, notes that in the audit log, and says how many calls it is of. */
    int write(Caller caller, String actor) throws IOException {
        Files.createDirectories(folder);
        WholeFile.write(
                folder.resolve("transcripts.jsonl"), out -> store.calls().transcripts(caller, WholeFile.lines(out)));
        List<String> recordings = new ArrayList<>();
        store.calls().recordings(caller, recordings::add);
        for (String sha256 : recordings) {
            copy(store.erasure().find(sha256).get(0));
        }
        store.auditLog().append(actor, "export", "caller " + caller.ending(), recordings.size() + " calls");
        return recordings.size();
    }

    /** Calls whose recordings are no longer where they were. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    private void copy(Erasable call) throws IOException {
        Optional<Path> recording = call.copies().stream()
                .map(copy -> PathText.path(copy.drop(), copy.file()))
                .filter(Files::isRegularFile)
                .findFirst();
        if (recording.isEmpty()) {
            missing.add(call.callId());
            return;
        }
        Path recordings = Files.createDirectories(folder.resolve("recordings"));
        Files.copy(
                recording.get(), recordings.resolve(name(call, recording.get())), StandardCopyOption.REPLACE_EXISTING);
    }

    /** A switchboard may give an id twice, and with signs that no file's name may have. */
    private static String name(Erasable call, Path recording) {
        String name = recording.getFileName().toString();
        String ending = name.contains(".") ? name.substring(name.lastIndexOf('.')) : "";
        return call.callId().replaceAll("[^\\p{L}\\p{N}._-]", "_") + "-"
                + call.sha256().substring(0, 8) + ending;
    }
}
