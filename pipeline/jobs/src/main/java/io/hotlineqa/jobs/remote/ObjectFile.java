package io.hotlineqa.jobs.remote;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Which file of the folder an object becomes. A key is any text: steps such as {@code ..} and empty ones are escaped and
 * steps that no disk takes are shortened, so that every object becomes a file of its own and none leaves the folder.
 */
final class ObjectFile {
    /** What Linux takes, less room for {@link #PART} and for {@link #BESIDE}. */
    private static final int LONGEST_BYTES = 247;

    /** With the hash and the longest ending that is kept no more than a step may have. */
    private static final int KEPT_BYTES = 150;

    private static final int LONGEST_ENDING = 6;
    private static final String DONE = ".done";
    private static final String EMPTY = "%";
    private static final String SHORTENED = "%-";
    private static final String BESIDE = "%_";

    /** No step of a key becomes a name with this ending, for its {@code %} would be escaped. */
    private static final String PART = "%.part";

    private ObjectFile() {}

    /**
     * The file of an object.
     *
     * @param name the key without the drop's prefix
     */
    static Path of(Path folder, String name) {
        return folder.resolve(
                Arrays.stream(name.split("/", -1)).map(ObjectFile::step).collect(Collectors.joining("/")));
    }

    /** Of an object that is called like the folder of others: a store takes both, a disk does not. */
    static Path besideFolder(Path file) {
        return file.resolveSibling(BESIDE + file.getFileName());
    }

    /** Where the bytes of a file are until all are there; no object is called so. */
    static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + PART);
    }

    /** Whether an object only stands for a folder, as some programs put it into a store that has none. */
    static boolean isFolder(String name, long bytes) {
        return bytes == 0 && (name.isEmpty() || name.endsWith("/"));
    }

    /** Whether an object is no file of the drop: what is hidden, what is not yet there. */
    static boolean isLeftOut(String name) {
        List<String> steps = List.of(name.split("/", -1));
        String last = steps.get(steps.size() - 1);
        String small = last.toLowerCase(Locale.ROOT);
        boolean hidden = steps.subList(0, steps.size() - 1).stream().anyMatch(ObjectFile::isHidden)
                || (isHidden(last) && !isMarker(name));
        return small.endsWith(".part") || small.endsWith(".tmp") || hidden;
    }

    private static boolean isHidden(String step) {
        return step.startsWith(".") && !step.equals(".") && !step.equals("..");
    }

    /** The sender's word that all is there, of this drop or of one in a folder of it. */
    static boolean isMarker(String name) {
        return name.equals(DONE) || name.endsWith("/" + DONE);
    }

    private static String step(String step) {
        if (step.isEmpty()) {
            return EMPTY;
        }
        if (step.equals(".") || step.equals("..")) {
            return step.replace(".", "%2E");
        }
        String safe = step.replace("%", "%25").replace("\0", "%00");
        return safe.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES ? safe : shortened(safe);
    }

    /** With its beginning, its ending and a hash of all of it. */
    private static String shortened(String step) {
        int dot = step.lastIndexOf('.');
        String ending = dot >= 0 && step.length() - dot <= LONGEST_ENDING ? step.substring(dot) : "";
        CharBuffer rest = CharBuffer.wrap(step);
        StandardCharsets.UTF_8.newEncoder().encode(rest, ByteBuffer.allocate(KEPT_BYTES), false);
        return step.substring(0, rest.position()) + SHORTENED + Sum.sha256(step) + ending;
    }
}
