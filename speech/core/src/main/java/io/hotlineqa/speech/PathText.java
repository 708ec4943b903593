package io.hotlineqa.speech;

import java.io.File;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Paths as text and back. A name on disk is a row of bytes, and two names that are no proper UTF-8 must not become one:
 * each byte that is no character is written as {@code U+FFFD} and two hex digits, and so is a {@code U+FFFD} that is
 * really in the name. All other names stay as they are.
 */
public final class PathText {
    private static final char MARK = '\uFFFD';
    private static final Pattern MARKED = Pattern.compile(MARK + "([0-9A-F]{2})");

    private PathText() {}

    /** The path with forward slashes; absolute if it has a byte that is no character. */
    public static String of(Path path) {
        String text =
                File.separatorChar == '/' ? path.toString() : path.toString().replace('\\', '/');
        return text.indexOf(MARK) < 0 ? text : marked(bytes(path));
    }

    /** Whether a file can have this name: none has a zero byte, however it is written. */
    public static boolean isPossible(String text) {
        return text.indexOf('\0') < 0 && !text.contains(MARK + "00");
    }

    /** The path of a text that {@link #of} made, whatever the locale makes of its characters. */
    public static Path path(String text) {
        boolean plain = text.chars().allMatch(c -> c < 0x80);
        return plain || !text.startsWith("/") ? Path.of(text) : Path.of(URI.create("file://" + percentEncoded(text)));
    }

    /** The path of a file in a drop, as the ledger has the two. */
    public static Path path(String drop, String file) {
        return path(drop + "/" + file);
    }

    private static byte[] bytes(Path path) {
        String raw = path.toUri().getRawPath();
        boolean slashAdded = raw.endsWith("/") && raw.length() > 1;
        return URLDecoder.decode(
                        raw.substring(0, raw.length() - (slashAdded ? 1 : 0)).replace("+", "%2B"),
                        StandardCharsets.ISO_8859_1)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String marked(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < bytes.length; ) {
            String character = character(bytes, at);
            if (character == null) {
                text.append(MARK).append(String.format("%02X", bytes[at++]));
            } else {
                text.append(character);
                at += character.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return text.toString();
    }

    /** The character that begins there; null when none does, or it is the mark itself. */
    private static String character(byte[] bytes, int at) {
        int length = lengthAfter(bytes[at] & 0xFF);
        if (length > bytes.length - at) {
            return null;
        }
        String read = new String(bytes, at, length, StandardCharsets.UTF_8);
        return read.indexOf(MARK) < 0 ? read : null;
    }

    private static int lengthAfter(int firstByte) {
        if (firstByte < 0xC0) {
            return 1;
        }
        return firstByte < 0xE0 ? 2 : firstByte < 0xF0 ? 3 : 4;
    }

    private static String percentEncoded(String text) {
        StringBuilder encoded = new StringBuilder();
        Matcher marked = MARKED.matcher(text);
        int from = 0;
        while (marked.find()) {
            encoded.append(percents(text.substring(from, marked.start())))
                    .append('%')
                    .append(marked.group(1));
            from = marked.end();
        }
        return encoded.append(percents(text.substring(from))).toString();
    }

    private static String percents(String characters) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : characters.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(b == '/' ? "/" : String.format("%%%02X", b));
        }
        return encoded.toString();
    }
}
