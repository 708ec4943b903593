package io.hotlineqa.vosk;

import java.io.File;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** A path as the bytes the file system knows it by, whatever the locale makes of its characters. */
final class NativePath {
    private NativePath() {}

    /** Ends with a zero byte, as C wants it. */
    static byte[] of(Path path) {
        byte[] bytes = File.separatorChar == '/'
                ? percentDecoded(path.toUri().getRawPath())
                : path.toString().getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, bytes.length + 1);
    }

    private static byte[] percentDecoded(String rawPath) {
        return URLDecoder.decode(rawPath.replace("+", "%2B"), StandardCharsets.ISO_8859_1)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
