package io.hotlineqa.rules.yaml;

import io.hotlineqa.rules.phonetics.ConfusionTableException;
import io.hotlineqa.rules.phonetics.Confusions;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The table of confusions that a rulebook names under {@code confusions}, a path from the rulebook's folder. */
final class ConfusionFile {
    private static final ConfusionFile SHIPPED = new ConfusionFile(Confusions.shipped(), new byte[0]);

    private final Confusions table;
    private final byte[] bytes;

    private ConfusionFile(Confusions table, byte[] bytes) {
        this.table = table;
        this.bytes = bytes;
    }

    /** The shipped table when it names none, or one that cannot be used, which is then noted as a problem. */
    static ConfusionFile of(Source source, Problems problems, Path folder) {
        String name = source.root().path("confusions").asText("");
        if (name.isEmpty()) {
            return SHIPPED;
        }
        try {
            byte[] bytes = Files.readAllBytes(folder(folder).resolve(name));
            return new ConfusionFile(
                    Confusions.read(new StringReader(new String(bytes, StandardCharsets.UTF_8))), bytes);
        } catch (IOException | InvalidPathException e) {
            problems.add(source.place("/confusions"), "混淆表“" + name + "”读不了 (no such file, or it can't be read)");
        } catch (ConfusionTableException e) {
            problems.add(source.place("/confusions"), "混淆表“" + name + "”不能用 (cannot be used): " + e.getMessage());
        }
        return SHIPPED;
    }

    private static Path folder(Path folder) throws IOException {
        if (folder == null) {
            throw new IOException("a rulebook that is no file names no file");
        }
        return folder;
    }

    Confusions table() {
        return table;
    }

    /** Of the file; none for the shipped table. */
    byte[] bytes() {
        return bytes.clone();
    }
}
