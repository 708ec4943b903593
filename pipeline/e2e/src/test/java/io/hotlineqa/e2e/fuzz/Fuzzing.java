package io.hotlineqa.e2e.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Jazzer calls, started by {@code pipeline/e2e/fuzz}: any bytes, for one target, until something escapes. */
public final class Fuzzing {
    private static Target target;
    private static Path folder;

    private Fuzzing() {}

    /** Before the first bytes; what is loaded once takes no time of theirs. */
    public static void fuzzerInitialize(String[] arguments) throws IOException {
        target = Target.valueOf(arguments[0]);
        folder = Files.createTempDirectory("hotlineqa-fuzz-");
        target.take(new byte[0], folder);
    }

    /** Each time. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        target.take(bytes, folder);
    }
}
