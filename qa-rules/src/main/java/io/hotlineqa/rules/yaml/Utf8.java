package io.hotlineqa.rules.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** The characters of a file, which must be in UTF-8: anything else would be read as other phrases than were meant. */
final class Utf8 {
    private Utf8() {}

    /** The text; what comes before the first wrong byte when there is one, which is then noted as a problem. */
    static String decode(byte[] bytes, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int index = text.codePointCount(0, text.length());
            problems.add(Place.of(text, index), "文件不是 UTF-8 编码，请另存为 UTF-8 (not UTF-8; save the file as UTF-8)");
        }
        return text;
    }
}
