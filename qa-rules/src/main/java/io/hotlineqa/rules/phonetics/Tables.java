package io.hotlineqa.rules.phonetics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The data files beside these classes: lines of tab-separated fields, {@code #} starts a comment line. */
final class Tables {
    private Tables() {}

    static List<String[]> shipped(String name) {
        try (InputStream in = Tables.class.getResourceAsStream(name)) {
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the shipped table " + name, e);
        }
    }

    static List<String[]> read(Reader reader) {
        return new BufferedReader(reader)
                .lines()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .map(l -> l.strip().split("\t"))
                .toList();
    }
}
