package io.hotlineqa.store.search;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * Where indexes lie: each in a folder of its own, and a file {@code current} that names the one in use. A new one is
 * made beside the old one and takes its place at once; a killed attempt is never taken for an index.
 */
final class IndexFolder {
    private static final String CURRENT = "current";

    private final Path root;

    IndexFolder(Path root) {
        this.root = root;
    }

    /** The index in use; null when there is none, or when nobody can tell which. */
    Path current() throws IOException {
        try {
            Path named = root.resolve(Files.readString(root.resolve(CURRENT)).strip());
            return Files.isDirectory(named) && !named.equals(root) ? named : null;
        } catch (NoSuchFileException | CharacterCodingException | InvalidPathException e) {
            return null;
        }
    }

    /** A place for another index. */
    Path fresh() throws IOException {
        return Files.createDirectories(root.resolve("index-" + UUID.randomUUID()));
    }

    /** Makes this the index in use. */
    void publish(Path index) throws IOException {
        Path name = Files.writeString(
                root.resolve(CURRENT + "." + UUID.randomUUID()),
                index.getFileName().toString());
        Files.move(name, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes indexes that are neither in use nor being made. */
    void tidy() throws IOException {
        Path current = current();
        for (Path index : list()) {
            if (!index.equals(current) && isFree(index)) {
                delete(index);
            }
        }
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(p -> p.getFileName().toString().startsWith("index-"))
                    .toList();
        }
    }

    private static boolean isFree(Path index) throws IOException {
        try (FSDirectory directory = FSDirectory.open(index)) {
            directory.obtainLock(IndexWriter.WRITE_LOCK_NAME).close();
            return true;
        } catch (LockObtainFailedException e) {
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
