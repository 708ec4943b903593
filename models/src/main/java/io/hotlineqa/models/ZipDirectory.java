package io.hotlineqa.models;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The central directory of a ZIP, read for the one thing that {@link java.util.zip} does not tell: which entries are
 * symbolic links. See APPNOTE.TXT 4.3.12 and 4.3.16.
 */
final class ZipDirectory {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int FILE_TYPE = 0xF000;
    private static final int SYMBOLIC_LINK = 0xA000;

    private ZipDirectory() {}

    /** Names of the symbolic links, in the directory's order. */
    static List<String> links(Path zip) throws IOException {
        ByteBuffer directory = directory(zip);
        List<String> links = new ArrayList<>();
        while (directory.remaining() >= ENTRY_LENGTH && directory.getInt(directory.position()) == ENTRY_SIGNATURE) {
            int at = directory.position();
            byte[] name = new byte[unsigned(directory, at + 28)];
            int rest = unsigned(directory, at + 30) + unsigned(directory, at + 32);
            directory.position(at + ENTRY_LENGTH).get(name);
            directory.position(directory.position() + rest);
            if ((unsigned(directory, at + 40) & FILE_TYPE) == SYMBOLIC_LINK) {
                links.add(new String(name, StandardCharsets.UTF_8));
            }
        }
        return links;
    }

    private static ByteBuffer directory(Path zip) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "r")) {
            ByteBuffer tail = read(file, Math.max(0, file.length() - END_LENGTH - LONGEST_COMMENT), file.length());
            int end = tail.limit() - END_LENGTH;
            while (end >= 0 && tail.getInt(end) != END_SIGNATURE) {
                end--;
            }
            if (end < 0) {
                throw new IOException("not a ZIP");
            }
            long start = Integer.toUnsignedLong(tail.getInt(end + 16));
            return read(file, start, start + Integer.toUnsignedLong(tail.getInt(end + 12)));
        }
    }

    private static ByteBuffer read(RandomAccessFile file, long from, long to) throws IOException {
        if (from > to || to > file.length() || to - from > Integer.MAX_VALUE) {
            throw new IOException("a ZIP whose directory is not where it says");
        }
        byte[] bytes = new byte[(int) (to - from)];
        file.seek(from);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }
}
