package io.hotlineqa.jobs.drop;

import static io.hotlineqa.speech.QuarantineReason.CORRUPT;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Checksum;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The members of a ZIP by its directory. Names are UTF-8 or, as Chinese Windows writes them, GB18030. */
final class ZipMembers {
    private ZipMembers() {}

    static void read(Path archive, Member.Visitor visitor) throws IOException, ArchiveException {
        try (ZipFile zip = open(archive)) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
            for (ZipArchiveEntry entry : entries) {
                requirePlain(zip, entry);
            }
            for (ZipArchiveEntry entry : entries) {
                try (CheckedInputStream content = new CheckedInputStream(content(zip, entry), new CRC32())) {
                    visitor.visit(new Member(name(entry), entry.isDirectory(), content));
                    requireSum(entry, content.getChecksum());
                }
            }
        }
    }

    private static ZipFile open(Path archive) throws ArchiveException {
        try {
            return ZipFile.builder().setPath(archive).get();
        } catch (IOException | IllegalArgumentException broken) {
            throw ArchiveException.broken(broken);
        }
    }

    private static void requirePlain(ZipFile zip, ZipArchiveEntry entry) throws ArchiveException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw ArchiveException.unsafe("it is encrypted: " + name(entry));
        }
        if (entry.isUnixSymlink()) {
            throw ArchiveException.unsafe("it holds a link: " + name(entry));
        }
        if (!zip.canReadEntryData(entry)) {
            throw ArchiveException.unsafe("it is packed by a method that is not known: " + name(entry));
        }
    }

    private static InputStream content(ZipFile zip, ZipArchiveEntry entry) throws ArchiveException {
        try {
            return zip.getInputStream(entry);
        } catch (IOException broken) {
            throw ArchiveException.broken(broken);
        }
    }

    /** The library looks at no sum by itself: damage would be heard as sound. */
    private static void requireSum(ZipArchiveEntry entry, Checksum sum) throws ArchiveException {
        if (!entry.isDirectory() && sum.getValue() != entry.getCrc()) {
            throw new ArchiveException(CORRUPT, "it is damaged: " + name(entry));
        }
    }

    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        return (raw == null ? entry.getName() : MetadataText.decode(raw)).replace('\\', '/');
    }
}
