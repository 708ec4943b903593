package io.hotlineqa.jobs.drop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Archives as senders write them, and as attackers do. */
public final class ArchiveFile {
    private static final int SYMBOLIC_LINK = 0120777;

    private ArchiveFile() {}

    /** A ZIP of members: name, content, name, content, … */
    public static Path zip(Path file, String... members) throws IOException {
        return zip(file, StandardCharsets.UTF_8, members);
    }

    static Path zip(Path file, Charset names, String... members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            zip.setEncoding(names.name());
            zip.setUseLanguageEncodingFlag(false);
            for (int i = 0; i < members.length; i += 2) {
                put(zip, new ZipArchiveEntry(members[i]), members[i + 1]);
            }
        }
        return Files.write(file, bytes.toByteArray());
    }

    /** A ZIP that packs nothing: its members can be found in it as they are. */
    static Path storedZip(Path file, String... members) throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            zip.setMethod(ZipEntry.STORED);
            for (int i = 0; i < members.length; i += 2) {
                put(zip, new ZipArchiveEntry(members[i]), members[i + 1]);
            }
        }
        return file;
    }

    /** Turns the first bit of where a text is. */
    static void damage(Path file, String text) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text)] ^= 1;
        Files.write(file, bytes);
    }

    static Path zipWithLink(Path file, String name, String target) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            ZipArchiveEntry link = new ZipArchiveEntry(name);
            link.setUnixMode(SYMBOLIC_LINK);
            put(zip, link, target);
        }
        return Files.write(file, bytes.toByteArray());
    }

    /** Says of each member that it is encrypted, in both places where a ZIP says so. */
    static void encrypt(Path zip) throws IOException {
        byte[] bytes = Files.readAllBytes(zip);
        for (int i = 0; i + 4 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3) {
                bytes[i + 6] |= 1;
            } else if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1) {
                bytes[i + 8] |= 1;
            }
        }
        Files.write(zip, bytes);
    }

    static Path tar(Path file, boolean packed, TarArchiveEntry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(packed ? new GZIPOutputStream(bytes) : bytes)) {
            for (TarArchiveEntry entry : entries) {
                byte[] content = entry.isFile() && !entry.isLink() && !entry.isSymbolicLink()
                        ? ("content of " + entry.getName()).getBytes(StandardCharsets.UTF_8)
                        : new byte[0];
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return Files.write(file, bytes.toByteArray());
    }

    private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, String content) throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
    }
}
