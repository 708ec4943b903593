package io.hotlineqa.jobs.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The drops that arrive in a folder, each a folder of its own. A drop is ready when nothing in it has changed for a
 * while and nothing in it is unfinished ({@code *.part}, {@code *.tmp}), or at once when its sender puts a file {@code
 * .done} into it. It is ready again when it changes; {@code .done} counts for what was there when it was put, or touched,
 * and no longer. An unfinished file that nobody writes any more holds a drop up for {@value #PATIENCE} whiles. Time is
 * what passes between looks, never what a clock or a file says, so a clock that jumps does no harm. Not safe for use by
 * several threads.
 */
public final class Arrivals {
    private static final int PATIENCE = 10;
    private final Path folder;
    private final long settleNanos;
    private final Map<Path, Seen> seen = new HashMap<>();

    /** What a drop looked like, since when, whether it was handed out like that, and which marker was used up by then. */
    private record Seen(DropContent content, long sinceNanos, boolean taken, String usedMarker) {
        Seen handedOut() {
            return new Seen(content, sinceNanos, true, content.marker());
        }

        boolean isReady(long passedNanos, long settleNanos) {
            boolean marked = content.marker() != null && !Objects.equals(content.marker(), usedMarker);
            long wait = content.unfinished().isEmpty() ? settleNanos : PATIENCE * settleNanos;
            return !taken && !content.entries().isEmpty() && (marked || passedNanos >= wait);
        }
    }

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
        List<Path> drops = drops();
        seen.keySet().retainAll(drops);
        return drops.stream().filter(drop -> isReady(drop, nowNanos)).toList();
    }

    private boolean isReady(Path drop, long nowNanos) {
        Seen now = look(drop, nowNanos);
        boolean ready = now.isReady(nowNanos - now.sinceNanos(), settleNanos);
        seen.put(drop, ready ? now.handedOut() : now);
        return ready;
    }

    private Seen look(Path drop, long nowNanos) {
        DropContent content = DropContent.of(drop);
        Seen before = seen.get(drop);
        if (before != null && before.content().equals(content)) {
            return before;
        }
        return new Seen(content, nowNanos, false, before == null ? null : before.usedMarker());
    }

    /** Hands a drop out again after another while, because it could not be worked on. */
    public void again(Path drop, long nowNanos) {
        seen.computeIfPresent(drop, (d, before) -> new Seen(before.content(), nowNanos, false, before.usedMarker()));
    }

    /** What a drop that is not ready waits for: its unfinished files. */
    public List<Path> unfinished(Path drop) {
        return seen.containsKey(drop) ? seen.get(drop).content().unfinished() : List.of();
    }

    /** The drops that are not ready because something in them is unfinished. */
    public List<Path> heldUp() {
        return seen.entrySet().stream()
                .filter(e -> !e.getValue().taken()
                        && !e.getValue().content().unfinished().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private List<Path> drops() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory)
                    .filter(child -> !child.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
