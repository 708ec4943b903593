package io.hotlineqa.models;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the installer remembers of a model it installed, as {@code install.json} in the model's folder.
 *
 * @param id under which it was installed
 * @param archiveSha256 of the ZIP it came from
 * @param pinned whether the catalogue vouches for that ZIP
 * @param sha256 over the model's files, so that a big model need not be read through at each start
 */
record InstallRecord(String id, String archiveSha256, boolean pinned, String sha256) {
    private static final String FILE = "install.json";

    static Optional<InstallRecord> in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        return Files.exists(file)
                ? Optional.of(new ObjectMapper().readValue(file.toFile(), InstallRecord.class))
                : Optional.empty();
    }

    void writeIn(Path folder) throws IOException {
        new ObjectMapper().writeValue(folder.resolve(FILE).toFile(), this);
    }
}
