package io.hotlineqa.vosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory this process holds, native memory included. */
final class ResidentMemory {
    private static final Path STATUS = Path.of("/proc/self/statm");
    private static final int PAGE = 4096;

    private ResidentMemory() {}

    /** In bytes; 0 where the system does not say. */
    static long bytes() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        return Long.parseLong(Files.readString(STATUS).split(" ", 3)[1]) * PAGE;
    }
}
