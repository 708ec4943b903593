package io.hotlineqa.store.example;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder of clips. Only its owner can read it and the files in it, whatever the process would allow others by default
 * and also when somebody made the folder before. A file is written under another name and gets its own when it is
 * whole: what a killed process leaves is never served, and {@link #strays} finds it.
 */
record ClipFolder(Path folder) {
    private static final String UNFINISHED = ".part";
    private static final String WHOLE = ".zip";

    /** A file that is whole and does not have its name yet. */
    record Written(Path at, String name, long bytes, String sha256) {}

    Written write(ClipContent content) throws IOException {
        make();
        String name = UUID.randomUUID() + WHOLE;
        Path part = folder.resolve(name + UNFINISHED);
        try {
            MessageDigest digest = digest();
            write(part, content, digest);
            return new Written(part, name, Files.size(part), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    /** An empty file of a name that nothing had yet. */
    Path scratch(String ending) throws IOException {
        make();
        return Files.createFile(folder.resolve(UUID.randomUUID() + "." + ending), owners("rw-------"));
    }

    private void make() throws IOException {
        Files.createDirectories(folder, owners("rwx------"));
        if (isPosix()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** How files begin; where the system knows no such rights, as its default has it. */
    private FileAttribute<?>[] owners(String rights) {
        return isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** On the disk before it gets its name. */
    private void write(Path part, ClipContent content, MessageDigest digest) throws IOException {
        Set<StandardOpenOption> anew = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel file = FileChannel.open(part, anew, owners("rw-------"));
                OutputStream out = new DigestOutputStream(Channels.newOutputStream(file), digest)) {
            content.write(out);
            file.force(true);
        }
    }

    void publish(Written written) throws IOException {
        Files.move(written.at(), path(written.name()), StandardCopyOption.ATOMIC_MOVE);
    }

    void discard(Written written) throws IOException {
        Files.deleteIfExists(written.at());
        delete(written.name());
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    void delete(String name) throws IOException {
        Files.deleteIfExists(path(name));
    }

    /** What lies there that nobody has written to for so long, unfinished or not. */
    List<String> strays(Duration quiet) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        Instant before = Instant.now().minus(quiet);
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> isQuiet(file, before))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    /** A file that goes away meanwhile is no stray. */
    private static boolean isQuiet(Path file, Instant before) {
        try {
            return !Files.getLastModifiedTime(file).toInstant().isAfter(before);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
