package io.hotlineqa.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** What the JDK does to a file only, done to a folder with everything in it. */
final class Folders {
    private Folders() {}

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Makes all that one user owns in a folder another's, the folder itself too. Root may do so. */
    static void giveAway(Path folder, int from, int to) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                if (Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                        .equals(from)) {
                    Files.setAttribute(path, "unix:uid", to, LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(path, "unix:gid", to, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }
}
