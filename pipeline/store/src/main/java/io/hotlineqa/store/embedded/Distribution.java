package io.hotlineqa.store.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of PostgreSQL, unpacked once from the class path into a folder beside the data, or into the folder that
 * the environment variable {@value #PLACE} names.
 */
record Distribution(Path folder) {
    private static final String PLACE = "HOTLINEQA_POSTGRES_PROGRAMS";
    private static final int EXECUTABLE = 0100;

    /** Unpacks into a folder of that parent unless that is done; several processes may do so at once. */
    static Distribution unpackedIn(Path usualParent) throws IOException {
        String place = System.getenv(PLACE);
        Path parent = place == null ? usualParent : Files.createDirectories(Path.of(place));
        Path folder = parent.resolve("postgres-programs-" + identity());
        if (!Files.exists(folder)) {
            Path half = Files.createTempDirectory(folder.getParent(), folder.getFileName() + ".part");
            unpack(half);
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
            moveUnlessThere(half, folder);
        }
        return new Distribution(folder);
    }

    private static void moveUnlessThere(Path half, Path folder) throws IOException {
        try {
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.exists(folder)) {
                throw e;
            }
            Folders.delete(half);
        }
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream packed = packed().openStream();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path to) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, to);
            Files.setPosixFilePermissions(
                    to,
                    PosixFilePermissions.fromString((entry.getMode() & EXECUTABLE) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
        }
    }

    /** The size of the archive tells one release from the next. */
    private static String identity() throws IOException {
        return platform() + "-" + packed().openConnection().getContentLengthLong();
    }

    private static URL packed() throws IOException {
        String name = "/postgres-" + platform() + ".txz";
        URL found = Distribution.class.getResource(name);
        if (found == null) {
            throw new IOException("no PostgreSQL for this platform is built in (" + name.substring(1)
                    + "); build with -Dpostgres.platform=… or use a server of your own");
        }
        return found;
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").replace("amd64", "x86_64").replace("aarch64", "arm_64");
        return (system.startsWith("mac") ? "darwin" : system.split(" ", 2)[0]) + "-" + arch;
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }
}
