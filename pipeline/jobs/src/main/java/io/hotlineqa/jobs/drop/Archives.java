package io.hotlineqa.jobs.drop;

import io.hotlineqa.speech.QuarantineReason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Unpacks the archives of a drop, so that their members are recordings and metadata like all others. */
public final class Archives {
    private final List<String> unpacked = new ArrayList<>();
    private final Map<String, Refusal> refused = new HashMap<>();

    /**
     * Why nothing of an archive was taken.
     *
     * @param reason the code that operators filter by
     * @param detail what was found
     */
    public record Refusal(QuarantineReason reason, String detail) {}

    private Archives() {}

    /**
     * Unpacks what is not unpacked yet. Done again it does nothing, but for those that are refused.
     *
     * @throws IOException when the disk fails
     */
    public static Archives unpack(Drop drop) throws IOException {
        return unpack(drop, UnpackLimits.USUAL);
    }

    static Archives unpack(Drop drop, UnpackLimits limits) throws IOException {
        Archives archives = new Archives();
        for (DropFile found : drop.filesAndArchives()) {
            Path path = drop.path(found.file());
            ArchiveKind kind = ArchiveKind.of(path);
            if (kind != null) {
                archives.add(found.file(), new Archive(path, kind), limits);
            }
        }
        return archives;
    }

    private void add(String file, Archive archive, UnpackLimits limits) throws IOException {
        if (Drop.isUnpacked(file)) {
            refused.put(file, new Refusal(QuarantineReason.UNSUPPORTED_FORMAT, "an archive within an archive"));
            return;
        }
        try {
            if (!archive.isUnpacked()) {
                archive.unpack(limits);
            }
            unpacked.add(file);
        } catch (ArchiveException refusal) {
            refused.put(file, new Refusal(refusal.reason(), refusal.getMessage()));
        }
    }

    /** The archive that a file came in; empty when it came by itself. */
    public static Optional<Path> archiveOf(Path drop, String file) {
        int mark = file.indexOf(Archive.UNPACKED + "/");
        return mark < 0 ? Optional.empty() : Optional.of(drop.resolve(PathText.path(file.substring(0, mark))));
    }

    /** The archives whose members stand for them, by path in the drop. */
    public List<String> unpacked() {
        return List.copyOf(unpacked);
    }

    /** Those of which nothing was taken; null for any other file. */
    public Refusal refusal(String file) {
        return refused.get(file);
    }
}
