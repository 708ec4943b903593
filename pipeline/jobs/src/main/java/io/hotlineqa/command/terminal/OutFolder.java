package io.hotlineqa.command.terminal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether files can be written into a folder that need not exist yet. */
public final class OutFolder {
    private OutFolder() {}

    /** What is wrong with it; empty when nothing is. */
    public static Optional<String> problem(Path folder) {
        Path there = folder.toAbsolutePath().normalize();
        while (there != null && Files.notExists(there)) {
            there = there.getParent();
        }
        if (there == null || !Files.isDirectory(there)) {
            return Optional.of("--out " + folder + ": " + there + " is not a folder");
        }
        return Files.isWritable(there)
                ? Optional.empty()
                : Optional.of("--out " + folder + ": no permission to write into " + there);
    }
}
