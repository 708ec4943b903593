package io.hotlineqa.store;

import static java.util.stream.Collectors.toMap;

import io.hotlineqa.speech.QuarantineReason;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * What became of every file of every drop. Each method is one transaction; repeating one changes no row. Thread-safe.
 */
public final class Ledger {
    private final Jdbi jdbi;

    Ledger(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Notes every file of a drop, before anything else is done with it. Files noted before keep their state.
     *
     * @return how many were new
     */
    public int register(String drop, List<DroppedFile> files) {
        return jdbi.inTransaction(handle -> new FileRows(handle).register(drop, files));
    }

    /** The files of a drop that have no end yet, by path. */
    public List<LedgerRow> pending(String drop) {
        return jdbi.withHandle(handle -> new FileRows(handle).pending(drop));
    }

    /** All files of a drop, by path and content. */
    public List<LedgerRow> rows(String drop) {
        return jdbi.withHandle(handle -> new FileRows(handle).of(drop));
    }

    /** All files in quarantine, the last one first. */
    public List<LedgerRow> quarantined() {
        return jdbi.withHandle(handle -> new FileRows(handle).quarantined());
    }

    /**
     * Which of these recordings have reached an end, under whichever name and in whichever drop.
     *
     * @return by SHA-256; a recording that never was scored or quarantined is missing
     */
    public Map<String, Settled> settled(Collection<String> sha256s) {
        return jdbi.withHandle(handle -> new FileRows(handle).settled(sha256s)).stream()
                .collect(toMap(Settled::sha256, s -> s));
    }

    /**
     * Ends a file that cannot be scored.
     *
     * @param sha256 as registered; null when the file could not be read
     * @param callId null when unknown
     * @param detail for the operator
     * @throws IllegalStateException when the file was never registered
     */
    public void quarantine(
            String drop, String file, String sha256, String callId, QuarantineReason reason, String detail) {
        jdbi.useTransaction(handle -> {
            FileRows rows = new FileRows(handle);
            rows.quarantine(rows.locked(drop, file, sha256), callId, reason, detail);
        });
    }

    /**
     * Ends a file whose bytes are in another file.
     *
     * @param callId null when unknown
     * @param of the file that is scored instead
     * @throws IllegalStateException when the file was never registered
     */
    public void duplicate(String drop, String file, String sha256, String callId, String of) {
        jdbi.useTransaction(handle -> {
            FileRows rows = new FileRows(handle);
            rows.duplicate(rows.locked(drop, file, sha256), callId, of);
        });
    }

    /** The accounting of every drop, the newest first. */
    public List<DropSummary> drops() {
        return jdbi.withHandle(handle -> new DropSummaries(handle).all());
    }

    /** The accounting of one drop; all zero for a drop never seen. */
    public DropSummary drop(String drop) {
        return jdbi.withHandle(handle -> new DropSummaries(handle).of(drop));
    }

    /** Gives one file another chance. */
    public int requeue(long id, String actor) {
        return requeue("id = :id", Map.of("id", id), "file " + id, actor);
    }

    /** Gives every file quarantined for this reason another chance. */
    public int requeue(QuarantineReason reason, String actor) {
        return requeue("state = 'QUARANTINED' and reason = :reason", Map.of("reason", reason), reason.name(), actor);
    }

    /** Gives every quarantined file of a drop another chance. */
    public int requeueDrop(String drop, String actor) {
        return requeue("state = 'QUARANTINED' and drop_name = :drop", Map.of("drop", drop), "drop " + drop, actor);
    }

    private int requeue(String which, Map<String, ?> values, String subject, String actor) {
        return jdbi.inTransaction(handle -> {
            int requeued = new FileRows(handle).requeue(which, values);
            AuditLog.append(handle, actor, "requeue", subject, requeued + " files");
            return requeued;
        });
    }
}
