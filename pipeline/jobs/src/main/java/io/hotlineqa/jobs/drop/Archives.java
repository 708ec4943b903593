package io.hotlineqa.jobs.drop;

import io.hotlineqa.speech.PathText;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.store.account.LedgerRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Unpacks the archives of a drop, so that their members are recordings and metadata like all others. */
public final class Archives {
    private static final Set<QuarantineReason> LASTING = EnumSet.of(
            QuarantineReason.UNSAFE_ARCHIVE,
            QuarantineReason.TOO_LARGE,
            QuarantineReason.CORRUPT,
            QuarantineReason.EMPTY);

    private final Drop drop;
    private final Map<String, LedgerRow> refusedBefore = new HashMap<>();
    private final List<String> unpacked = new ArrayList<>();
    private final Map<String, Refusal> refused = new HashMap<>();

    /**
     * Why nothing of an archive was taken.
     *
     * @param reason the code that operators filter by
     * @param detail what was found
     */
    public record Refusal(QuarantineReason reason, String detail) {}

    private Archives(Drop drop, List<LedgerRow> rows) {
        this.drop = drop;
        rows.stream().filter(Archives::isRefusal).forEach(row -> refusedBefore.put(row.file(), row));
    }

    /** Whether a row says that nothing of these bytes was taken; what could not be read may be readable by now. */
    private static boolean isRefusal(LedgerRow row) {
        return LASTING.contains(row.reason()) && !row.superseded();
    }

    /**
     * Unpacks what is not unpacked yet and was not refused before. Done again it does nothing.
     *
     * @param rows what the ledger knows of the drop: an archive that is refused stays so until its row is requeued
     * @throws IOException when the disk fails
     */
    public static Archives unpack(Drop drop, List<LedgerRow> rows) throws IOException {
        return unpack(drop, rows, UnpackLimits.USUAL);
    }

    static Archives unpack(Drop drop, List<LedgerRow> rows, UnpackLimits limits) throws IOException {
        Archives archives = new Archives(drop, rows);
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
        if (drop.isMember(archive.file())) {
            refused.put(file, new Refusal(QuarantineReason.UNSUPPORTED_FORMAT, "an archive within an archive"));
            return;
        }
        try {
            if (!archive.isUnpacked()) {
                requireNews(file, archive);
                archive.unpack(limits);
            }
            unpacked.add(file);
        } catch (ArchiveException refusal) {
            refused.put(file, new Refusal(refusal.reason(), refusal.getMessage()));
        }
    }

    private void requireNews(String file, Archive archive) throws IOException, ArchiveException {
        LedgerRow row = refusedBefore.get(file);
        if (row != null && ContentHash.of(archive.file()).sha256().equals(row.sha256())) {
            throw new ArchiveException(row.reason(), row.detail());
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
