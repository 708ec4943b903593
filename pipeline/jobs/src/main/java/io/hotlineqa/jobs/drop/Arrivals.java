package io.hotlineqa.jobs.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The drops that arrive in a folder, each a folder of its own. A drop is ready when nothing in it has changed for a
 * while and nothing in it is unfinished ({@code *.part}, {@code *.tmp}), or at once when its sender puts a file {@code
 * .done} into it. It is ready again when it changes. Time is what passes between looks, never what a clock or a file
 * says, so a clock that jumps does no harm. Not safe for use by several threads.
 */
public final class Arrivals {
    private final Path folder;
    private final long settleNanos;
    private final Map<Path, Seen> seen = new HashMap<>();

    /** What a drop looked like, since when, and whether it was handed out like that. */
    private record Seen(List<String> content, long sinceNanos, boolean taken) {}

    /**
     * @param folder whose sub-folders are drops
     * @param settle how long a drop must not change
     */
    public Arrivals(Path folder, Duration settle) {
        this.folder = folder;
        this.settleNanos = settle.toNanos();
    }

    /**
     * The drops that have become ready, by name. Each is handed out once for each state it is in.
     *
     * @param nowNanos a clock that only runs forward, such as {@link System#nanoTime()}
     */
    public List<Path> ready(long nowNanos) throws IOException {
        List<Path> ready = new ArrayList<>();
        for (Path drop : drops()) {
            Content content = Content.of(drop);
            Seen now = look(seen.get(drop), content, nowNanos);
            if (!now.taken() && content.finished(nowNanos - now.sinceNanos() >= settleNanos)) {
                now = new Seen(now.content(), now.sinceNanos(), true);
                ready.add(drop);
            }
            seen.put(drop, now);
        }
        return ready;
    }

    private static Seen look(Seen before, Content content, long nowNanos) {
        return before != null && before.content().equals(content.entries())
                ? before
                : new Seen(content.entries(), nowNanos, false);
    }

    private List<Path> drops() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory)
                    .filter(child -> !child.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** Every file of a drop by name, size and time, and what its sender says about it. */
    private record Content(List<String> entries, boolean marked, boolean unfinished) {
        static Content of(Path drop) throws IOException {
            List<String> entries = new ArrayList<>();
            boolean unfinished = false;
            try (Stream<Path> files = Files.walk(drop)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    entries.add(entry(file));
                    unfinished |= file.toString().matches(".*\\.(part|tmp)");
                }
            }
            return new Content(entries, Files.exists(drop.resolve(".done")), unfinished);
        }

        private static String entry(Path file) throws IOException {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        }

        boolean finished(boolean settled) {
            return !entries.isEmpty() && !unfinished && (marked || settled);
        }
    }
}
