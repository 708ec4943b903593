package io.hotlineqa.jobs.drop;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Writes the members of one archive into an empty folder. Believes nothing that the archive says of itself: a name must
 * stay in the folder, each comes once, and bytes are counted as they are written.
 */
final class ArchiveWriter implements Member.Visitor {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_NAME_BYTES = 255;
    private static final int LONGEST_PATH_BYTES = 1024;
    private final Path folder;
    private final long archiveBytes;
    private final UnpackLimits limits;
    private int members;
    private long written;

    ArchiveWriter(Path folder, long archiveBytes, UnpackLimits limits) {
        this.folder = folder;
        this.archiveBytes = archiveBytes;
        this.limits = limits;
    }

    @Override
    public void visit(Member member) throws IOException, ArchiveException {
        limits.requireMembers(++members);
        Path target = target(member.name());
        try {
            Files.createDirectories(member.folder() ? target : target.getParent());
            if (!member.folder()) {
                write(member.content(), target);
            }
        } catch (FileAlreadyExistsException twice) {
            throw ArchiveException.unsafe("a name comes twice: " + member.name());
        }
    }

    private Path target(String name) throws ArchiveException {
        boolean climbs = Arrays.asList(name.split("/", -1)).contains("..");
        if (climbs || name.startsWith("/") || name.matches("[A-Za-z]:.*") || name.isBlank() || tooLong(name)) {
            throw ArchiveException.unsafe("it would write outside its folder, or where nothing can be: " + name);
        }
        try {
            Path target = folder.resolve(name).normalize();
            if (target.startsWith(folder)) {
                return target;
            }
        } catch (InvalidPathException impossible) {
            throw ArchiveException.unsafe("no file can have this name: " + impossible.getInput());
        }
        throw ArchiveException.unsafe("it would write outside its folder: " + name);
    }

    private static boolean tooLong(String name) {
        return bytes(name) > LONGEST_PATH_BYTES
                || Arrays.stream(name.split("/", -1)).anyMatch(n -> bytes(n) > LONGEST_NAME_BYTES);
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    private void write(InputStream content, Path target) throws IOException, ArchiveException {
        try (OutputStream out =
                Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = read(content, buffer); n >= 0; n = read(content, buffer)) {
                written += n;
                limits.requireBytes(written, archiveBytes);
                out.write(buffer, 0, n);
            }
        }
    }

    /** What fails here is the archive's fault; what fails in writing is the disk's. */
    private static int read(InputStream content, byte[] buffer) throws ArchiveException {
        try {
            return content.read(buffer);
        } catch (IOException | IllegalArgumentException broken) {
            throw ArchiveException.broken(broken);
        }
    }

    boolean isEmpty() {
        return members == 0;
    }
}
