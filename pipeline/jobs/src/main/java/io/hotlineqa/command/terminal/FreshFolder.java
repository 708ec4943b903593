package io.hotlineqa.command.terminal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/** Makes a folder of ours empty: one that is new or empty, or that was made here before. Follows no link. */
public final class FreshFolder {
    private static final String MARK = ".hotline-qa-demo";

    private FreshFolder() {}

    /**
     * Makes the folder; one that is there already is emptied first.
     *
     * @throws StartException when the folder holds what somebody else put there; nothing is removed then
     */
    public static void in(Path folder) throws IOException, StartException {
        if (Files.exists(folder)) {
            requireOurs(folder);
            Files.walkFileTree(folder, new Remove());
        }
        Files.createDirectories(folder);
        Files.createFile(folder.resolve(MARK));
    }

    private static void requireOurs(Path folder) throws IOException, StartException {
        if (!Files.isDirectory(folder)) {
            throw new StartException("--folder " + folder + ": not a folder");
        }
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent() && Files.notExists(folder.resolve(MARK))) {
                throw new StartException("--folder " + folder + " holds files that no demo made, and would lose them;"
                        + " name a new folder, or remove this one yourself");
            }
        }
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
