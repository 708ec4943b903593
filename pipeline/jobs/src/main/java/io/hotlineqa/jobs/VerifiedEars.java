package io.hotlineqa.jobs;

import io.hotlineqa.models.InstalledModel;
import io.hotlineqa.models.ModelException;
import io.hotlineqa.models.Shelf;
import io.hotlineqa.models.Verification;
import io.hotlineqa.speech.Recognizer;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Ears of a cluster: before any work, each machine reads its copy of the speech model through and compares it with the
 * one the job was submitted with. A machine with another copy stops the job, since its transcripts would differ.
 *
 * @param folder of the speech model, the same on every machine
 * @param sha256 of the model the job was submitted with
 */
public record VerifiedEars(String folder, String sha256) implements Ears {
    public VerifiedEars(InstalledModel speechModel) throws ModelException {
        this(speechModel.folder().toString(), speechModel.sha256());
    }

    @Override
    public Recognizer open() throws IOException {
        try {
            require(Shelf.in(Path.of("")).verify(folder));
        } catch (ModelException absent) {
            throw new IOException(absent.getMessage(), absent);
        }
        return new WorkerEars(folder).open();
    }

    private void require(Verification verification) throws IOException {
        if (!verification.intact() || !verification.sha256().equals(sha256)) {
            throw new IOException(
                    "the speech model in " + folder + " is not the one the job was submitted with: SHA-256 "
                            + verification.sha256() + " instead of " + sha256 + " " + verification.problems());
        }
    }
}
