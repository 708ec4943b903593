package io.hotlineqa.jobs.drop;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** The members of a TAR, packed by gzip or not. */
final class TarMembers {
    private TarMembers() {}

    static void read(Path archive, boolean packed, Member.Visitor visitor) throws IOException, ArchiveException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = open(file, packed)) {
            for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
                requirePlain(entry);
                visitor.visit(new Member(entry.getName(), entry.isDirectory(), tar));
            }
        }
    }

    private static TarArchiveInputStream open(InputStream file, boolean packed) throws ArchiveException {
        try {
            InputStream plain = packed
                    ? GzipCompressorInputStream.builder()
                            .setInputStream(file)
                            .setDecompressConcatenated(true)
                            .get()
                    : file;
            return new TarArchiveInputStream(plain, "UTF-8");
        } catch (IOException broken) {
            throw ArchiveException.broken(broken);
        }
    }

    private static TarArchiveEntry next(TarArchiveInputStream tar) throws ArchiveException {
        try {
            return tar.getNextEntry();
        } catch (IOException | IllegalArgumentException broken) {
            throw ArchiveException.broken(broken);
        }
    }

    private static void requirePlain(TarArchiveEntry entry) throws ArchiveException {
        if (entry.isLink() || entry.isSymbolicLink()) {
            throw ArchiveException.unsafe("it holds a link: " + entry.getName());
        }
        if (entry.isFIFO() || entry.isBlockDevice() || entry.isCharacterDevice() || entry.isSparse()) {
            throw ArchiveException.unsafe("it holds what is neither a file nor a folder: " + entry.getName());
        }
    }
}
