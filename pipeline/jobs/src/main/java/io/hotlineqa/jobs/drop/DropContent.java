package io.hotlineqa.jobs.drop;

import io.hotlineqa.speech.PathText;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a drop looks like from outside, at one moment. Files that are renamed or removed while it is looked at are seen
 * before or after; then the next look differs.
 *
 * @param entries every file by name, size and time, but for the marker
 * @param unfinished files that are still being written, by their names
 * @param marker when the sender put or touched {@code .done}; null as long as there is none
 */
record DropContent(List<String> entries, List<Path> unfinished, String marker) {
    private static final String DONE = ".done";

    static DropContent of(Path drop) {
        Look look = new Look(drop);
        try {
            Files.walkFileTree(drop, look);
        } catch (IOException goneMeanwhile) {
            look.entries.add("gone");
        }
        Collections.sort(look.entries);
        Collections.sort(look.unfinished);
        return new DropContent(look.entries, look.unfinished, marker(drop.resolve(DONE)));
    }

    private static String marker(Path done) {
        try {
            return Files.getLastModifiedTime(done, LinkOption.NOFOLLOW_LINKS).toString();
        } catch (IOException none) {
            return null;
        }
    }

    private static final class Look extends SimpleFileVisitor<Path> {
        private final Path done;
        private final List<String> entries = new ArrayList<>();
        private final List<Path> unfinished = new ArrayList<>();

        Look(Path drop) {
            this.done = drop.resolve(DONE);
        }

        /** What an archive is unpacked to is no change of what arrived, unless somebody has added to it. */
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return Archive.isBeingWritten(folder) || Archive.isUntouchedFolderOfOne(folder)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!file.equals(done)) {
                entries.add(PathText.of(file) + " " + attributes.size() + " " + attributes.lastModifiedTime());
            }
            if (Drop.isUnfinished(file)) {
                unfinished.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            entries.add(PathText.of(file));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
