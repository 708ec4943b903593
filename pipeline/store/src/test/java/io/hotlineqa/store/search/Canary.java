package io.hotlineqa.store.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks for a text, as conversations are written in the index, in the files of a folder. */
final class Canary {
    private Canary() {}

    static boolean in(Path folder, String text) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            if (content.contains(new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1))) {
                return true;
            }
        }
        return false;
    }
}
