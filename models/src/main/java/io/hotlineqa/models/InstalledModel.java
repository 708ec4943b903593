package io.hotlineqa.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A speech model in a folder of this machine, complete as far as its structure shows.
 *
 * @param id catalogue id, or the folder's name
 * @param folder absolute
 * @param sampleRate its own, from {@code conf/mfcc.conf}, in Hz; audio must be resampled to it
 * @param graph whether it takes a phrase list at run time
 */
public record InstalledModel(String id, Path folder, int sampleRate, GraphKind graph) {
    /**
     * Looks at a folder.
     *
     * @throws ModelException naming everything that a model has and this folder lacks
     */
    static InstalledModel at(String id, Path folder) throws ModelException {
        List<String> missing = new ArrayList<>();
        Path acoustic = folder.resolve("am").resolve("final.mdl");
        Path features = folder.resolve("conf").resolve("mfcc.conf");
        for (Path file : List.of(acoustic, features)) {
            if (!Files.isRegularFile(file)) {
                missing.add(folder.relativize(file).toString());
            }
        }
        Optional<GraphKind> graph = GraphKind.in(folder);
        if (graph.isEmpty()) {
            missing.add("graph/HCLG.fst (or graph/HCLr.fst with graph/Gr.fst)");
        }
        if (!missing.isEmpty()) {
            throw new ModelException(folder + " is not a speech model: it lacks " + String.join(", ", missing));
        }
        return new InstalledModel(id, folder.toAbsolutePath(), FeatureSettings.sampleRate(features), graph.get());
    }

    /**
     * Identifies the model by the content of its files. Taken from the install record where there is one; else the
     * files are read through, and must be what the folder's {@code SHA256SUMS} says if it has one.
     *
     * @throws ModelException when they are not, or cannot be read
     */
    public String sha256() throws ModelException {
        try {
            Optional<InstallRecord> installed = InstallRecord.in(folder);
            return installed.isPresent() ? installed.get().sha256() : checkedSums();
        } catch (IOException e) {
            throw new ModelException(folder + " cannot be read: " + e, e);
        }
    }

    /** Compares every file with what was pinned for it. */
    Verification verify() {
        try {
            FileSums found = FileSums.of(folder);
            return new Verification(
                    this, found.sha256(), pinned(), FileSums.pinnedIn(folder).departuresOf(found));
        } catch (IOException | IllegalArgumentException e) {
            return new Verification(this, "", false, List.of(e.toString()));
        }
    }

    private String checkedSums() throws IOException, ModelException {
        FileSums found = FileSums.of(folder);
        if (Files.exists(folder.resolve(FileSums.FILE))) {
            List<String> departures = FileSums.pinnedIn(folder).departuresOf(found);
            if (!departures.isEmpty()) {
                throw new ModelException(folder + " is not what its " + FileSums.FILE + " says: "
                        + String.join("; ", departures) + ". Restore it, or pin it anew if the change is meant");
            }
        }
        return found.sha256();
    }

    private boolean pinned() throws IOException {
        return InstallRecord.in(folder).map(InstallRecord::pinned).orElse(true);
    }
}
