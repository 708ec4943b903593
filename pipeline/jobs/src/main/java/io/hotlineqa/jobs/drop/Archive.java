package io.hotlineqa.jobs.drop;

import static io.hotlineqa.speech.QuarantineReason.EMPTY;
import static io.hotlineqa.speech.QuarantineReason.UNREADABLE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An archive in a drop, and the folder {@code NAME.unpacked} beside it that its members are unpacked into. They are
 * written into a hidden folder first and moved when all of them are there; last comes a stamp that says of which
 * archive they are, and what they are. Killed at any moment, the next run does it again.
 */
record Archive(Path file, ArchiveKind kind) {
    static final String UNPACKED = ".unpacked";
    private static final String STAMP = ".archive";

    /** The folder that the members are, or will be, in. */
    Path folder() {
        return file.resolveSibling(file.getFileName() + UNPACKED);
    }

    /** Whether a folder is the hidden one; nothing in a hidden folder is a recording of a drop. */
    static boolean isBeingWritten(Path folder) {
        String name = folder.getFileName().toString();
        return name.startsWith(".") && name.endsWith(UNPACKED);
    }

    /** Whether a folder is one that an archive was unpacked to, whole. */
    static boolean isFolderOfOne(Path folder) {
        return folder.toString().endsWith(UNPACKED) && Files.isRegularFile(folder.resolve(STAMP));
    }

    /** Whether what lies in a folder came out of an archive: it is stamped, or the archive lies beside it. */
    static boolean isMadeOfOne(Path folder) {
        return folder.toString().endsWith(UNPACKED)
                && (isFolderOfOne(folder) || ArchiveKind.of(beside(folder)) != null);
    }

    private static Path beside(Path folder) {
        String name = folder.getFileName().toString();
        return folder.resolveSibling(name.substring(0, name.length() - UNPACKED.length()));
    }

    /**
     * Whether a folder holds what came out of the archive beside it and nothing else: nothing in it can be a recording
     * that somebody dropped.
     */
    static boolean isUntouchedFolderOfOne(Path folder) {
        if (!isFolderOfOne(folder)) {
            return false;
        }
        try {
            return Files.readString(folder.resolve(STAMP)).equals(stamp(beside(folder)) + content(folder));
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Whether everything that the archive now holds is unpacked. */
    boolean isUnpacked() {
        try {
            return Files.readString(folder().resolve(STAMP)).startsWith(stamp(file));
        } catch (IOException none) {
            return false;
        }
    }

    private static String stamp(Path file) throws IOException {
        return Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis() + "\n";
    }

    /** The names, sizes and times of all files in a folder, but for the stamp. */
    private static String content(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path child : children(folder)) {
            String name = folder.relativize(child).toString();
            if (!Files.isDirectory(child) && !name.equals(STAMP)) {
                text.append(name).append(' ').append(stamp(child));
            }
        }
        return text.toString();
    }

    /**
     * Unpacks it. Members of an earlier archive of this name are replaced or stay.
     *
     * @throws ArchiveException when nothing of it is taken
     * @throws IOException when the disk fails
     */
    void unpack(UnpackLimits limits) throws IOException, ArchiveException {
        Path fresh = file.resolveSibling("." + file.getFileName() + UNPACKED);
        String stamp = stamp(file);
        try {
            delete(fresh);
            Files.createDirectories(fresh);
            ArchiveWriter writer = new ArchiveWriter(fresh, Files.size(file), limits);
            kind.read(file, writer);
            if (writer.isEmpty()) {
                throw new ArchiveException(EMPTY, "the archive has no members");
            }
            requireRoom(fresh);
            move(fresh);
            Files.writeString(folder().resolve(STAMP), stamp + content(folder()));
        } catch (AccessDeniedException denied) {
            throw new ArchiveException(UNREADABLE, "no permission to read it or to unpack it: " + denied.getFile());
        } finally {
            delete(fresh);
        }
    }

    /** A folder can't take the place of a file, nor of the stamp, and a file not that of a folder. */
    private void requireRoom(Path fresh) throws IOException, ArchiveException {
        for (Path from : children(fresh)) {
            String name = fresh.relativize(from).toString();
            Path to = folder().resolve(name);
            boolean isStamp = name.equals(STAMP);
            if (isStamp || (Files.exists(to) && Files.isDirectory(from) != Files.isDirectory(to))) {
                throw ArchiveException.unsafe("something else has this name in " + folder() + ": " + name);
            }
        }
    }

    private void move(Path fresh) throws IOException {
        Files.createDirectories(folder());
        for (Path from : children(fresh)) {
            Path to = folder().resolve(fresh.relativize(from).toString());
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
            } else {
                Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            List<Path> all = children(folder);
            for (int i = all.size() - 1; i >= 0; i--) {
                Files.delete(all.get(i));
            }
            Files.delete(folder);
        }
    }

    /** What is in a folder at any depth, each folder before what is in it. */
    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(p -> !p.equals(folder))
                    .sorted(Comparator.comparingInt(Path::getNameCount).thenComparing(p -> p))
                    .toList();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }
}
