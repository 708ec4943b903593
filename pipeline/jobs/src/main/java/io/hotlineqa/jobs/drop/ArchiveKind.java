package io.hotlineqa.jobs.drop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** The archives that a drop may bring its recordings in: both the name and the first bytes must say so. */
enum ArchiveKind {
    ZIP("zip") {
        @Override
        boolean begins(byte[] head) {
            return head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5);
        }

        @Override
        void read(Path archive, Member.Visitor visitor) throws IOException, ArchiveException {
            ZipMembers.read(archive, visitor);
        }
    },
    TAR("tar") {
        @Override
        boolean begins(byte[] head) {
            return new String(head, TAR_MARK, 5, StandardCharsets.ISO_8859_1).equals("ustar");
        }

        @Override
        void read(Path archive, Member.Visitor visitor) throws IOException, ArchiveException {
            TarMembers.read(archive, false, visitor);
        }
    },
    TAR_GZ("tar\\.gz|tgz") {
        @Override
        boolean begins(byte[] head) {
            return (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
        }

        @Override
        void read(Path archive, Member.Visitor visitor) throws IOException, ArchiveException {
            TarMembers.read(archive, true, visitor);
        }
    };

    private static final int TAR_MARK = 257;
    private static final int HEAD_BYTES = 512;
    private final String ending;

    /** @param ending of its names, a regular expression */
    ArchiveKind(String ending) {
        this.ending = ending;
    }

    abstract boolean begins(byte[] head);

    /**
     * Shows every member to a visitor.
     *
     * @throws ArchiveException when the archive is broken
     */
    abstract void read(Path archive, Member.Visitor visitor) throws IOException, ArchiveException;

    /** What kind of archive a file is; null for any other file, and for one that can't be read. */
    static ArchiveKind of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        for (ArchiveKind kind : values()) {
            if (name.matches(".+\\.(" + kind.ending + ")") && Files.isRegularFile(file)) {
                return kind.begins(head(file)) ? kind : null;
            }
        }
        return null;
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.copyOf(in.readNBytes(HEAD_BYTES), HEAD_BYTES);
        } catch (IOException unreadable) {
            return new byte[HEAD_BYTES];
        }
    }
}
