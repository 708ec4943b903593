package io.hotlineqa.rules.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence and what was heard for it.
 *
 * @param said the reference
 * @param heard what the recogniser wrote
 */
public record Pair(String said, String heard) {
    /**
     * Reads pairs, one a line, {@code said<TAB>heard}; lines that start with {@code #} are comments.
     *
     * @throws IOException when the file cannot be read, or a line has no tab, naming it
     */
    public static List<Pair> read(Path file) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    pairs.add(parse(line, file + ":" + number));
                }
            }
        }
        return pairs;
    }

    private static Pair parse(String line, String place) throws IOException {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            throw new IOException(place + ": 没有制表符 (no tab between said and heard)");
        }
        return new Pair(line.substring(0, tab), line.substring(tab + 1));
    }
}
