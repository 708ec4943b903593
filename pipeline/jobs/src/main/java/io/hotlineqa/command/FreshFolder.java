package io.hotlineqa.command;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Makes a folder of ours empty. Follows no link. */
final class FreshFolder {
    private FreshFolder() {}

    static void in(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Files.walkFileTree(folder, new Remove());
        }
        Files.createDirectories(folder);
    }

    private static final class Remove extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
