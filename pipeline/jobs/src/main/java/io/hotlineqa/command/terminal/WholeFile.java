package io.hotlineqa.command.terminal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** A text file that appears whole, by a rename, or not at all: whoever waits for it never reads half of it. */
public final class WholeFile {
    private WholeFile() {}

    /** What stands in the file. */
    public interface Content {
        void writeTo(BufferedWriter out) throws IOException;
    }

    /** Replaces what stood there before. */
    public static void write(Path file, Content content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (BufferedWriter out = Files.newBufferedWriter(part)) {
            content.writeTo(out);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Writes each text that it is given as a line of its own; throws {@link UncheckedIOException} where {@code out} fails. */
    public static Consumer<String> lines(BufferedWriter out) {
        return line -> {
            try {
                out.write(line);
                out.write('\n');
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        };
    }
}
