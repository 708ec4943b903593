package io.hotlineqa.jobs;

import io.hotlineqa.rules.Inspector;
import io.hotlineqa.rules.Rulebook;
import io.hotlineqa.rules.RulebookException;
import io.hotlineqa.rules.yaml.RulebookFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Judges by a rulebook that is read again where the job works, and must still be the same one.
 *
 * @param file the rulebook's file; null for the shipped one
 * @param sha256 what was read at the start
 */
public record RulebookJudge(String file, String sha256) implements Judge {
    /** @param file where it was read from; null for the shipped one */
    public RulebookJudge(Path file, Rulebook rulebook) {
        this(
                file == null ? null : file.toAbsolutePath().toString(),
                rulebook.ref().sha256());
    }

    @Override
    public Inspector open() {
        Rulebook rulebook = read();
        if (!rulebook.ref().sha256().equals(sha256)) {
            throw new IllegalStateException("the rulebook " + file + " changed after the run was started");
        }
        return new Inspector(rulebook);
    }

    private Rulebook read() {
        try {
            return file == null ? RulebookFile.shipped() : RulebookFile.load(Path.of(file));
        } catch (IOException gone) {
            throw new UncheckedIOException("the rulebook " + file + " can't be read here", gone);
        } catch (RulebookException broken) {
            throw new IllegalStateException("the rulebook changed after the run was started", broken);
        }
    }
}
