package io.hotlineqa.jobs.remote;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Which file of the folder an object becomes. A key is any text: steps such as {@code ..} and empty ones are escaped and
 * steps that no disk takes are shortened, so that every object becomes a file and none leaves the folder.
 */
final class ObjectFile {
    /** What Linux takes less room for {@code .part}. */
    private static final int LONGEST_BYTES = 250;

    private static final int KEPT_LETTERS = 50;

    private ObjectFile() {}

    /** @param name the key without the drop's prefix */
    static Path of(Path folder, String name) {
        return folder.resolve(
                Arrays.stream(name.split("/", -1)).map(ObjectFile::step).collect(Collectors.joining("/")));
    }

    /** Whether an object is no file of the drop: what stands for a folder, what is hidden, what is not yet there. */
    static boolean isLeftOut(String name) {
        List<String> steps = List.of(name.split("/", -1));
        String last = steps.get(steps.size() - 1).toLowerCase(Locale.ROOT);
        boolean hidden = steps.stream().anyMatch(s -> s.startsWith(".") && !s.equals(".") && !s.equals(".."));
        return last.isEmpty() || last.endsWith(".part") || last.endsWith(".tmp") || (hidden && !isMarker(name));
    }

    /** The sender's word that all is there. */
    static boolean isMarker(String name) {
        return name.equals(".done");
    }

    private static String step(String step) {
        if (step.isEmpty()) {
            return "%";
        }
        String safe = step.equals(".") || step.equals("..") ? step.replace(".", "%2E") : step.replace('\0', '%');
        return safe.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES ? safe : shortened(safe);
    }

    /** With its beginning, its ending and a hash of all of it. */
    private static String shortened(String step) {
        int dot = step.lastIndexOf('.');
        String ending = dot >= 0 && step.length() - dot <= 6 ? step.substring(dot) : "";
        return step.substring(0, step.offsetByCodePoints(0, KEPT_LETTERS)) + "-" + Sum.sha256(step) + ending;
    }
}
