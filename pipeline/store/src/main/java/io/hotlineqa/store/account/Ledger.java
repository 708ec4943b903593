package io.hotlineqa.store.account;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;

import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.store.audit.AuditLog;
import io.hotlineqa.store.database.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * What became of every file of every drop. Each method is one transaction; repeating one changes no row. Thread-safe.
 */
public final class Ledger {
    private final Jdbi jdbi;

    public Ledger(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Notes files of a drop: first all names, before anything else is done with them, then each with its content. Files
     * noted before keep their state. Other content under a known name is another version of the file: it is noted by
     * itself, and the earlier ones are superseded; they keep their end, or end in quarantine if they had none. A file
     * that was {@link QuarantineReason#UNREADABLE} and could be read now is pending again.
     *
     * @param files without a hash as long as their content is not known
     * @return how many were new
     */
    public int register(String drop, List<DroppedFile> files) {
        Map<Boolean, List<DroppedFile>> known = files.stream().collect(partitioningBy(f -> f.sha256() != null));
        return jdbi.inTransaction(handle -> {
            FileRows rows = new FileRows(handle);
            return rows.announce(drop, known.get(false)) + rows.identify(drop, known.get(true));
        });
    }

    /**
     * Files that others stand for from now on, such as an archive that is unpacked by now: earlier rows of them count no
     * longer.
     */
    public void supersede(String drop, List<String> files) {
        jdbi.useTransaction(handle -> new FileRows(handle).supersede(drop, files));
    }

    /** The rows that stand for these files of a drop now, by file; superseded versions are left out. */
    public Map<String, LedgerRow> current(String drop, Collection<String> files) {
        return jdbi.withHandle(handle -> new FileRows(handle).current(drop, files)).stream()
                .collect(toMap(LedgerRow::file, row -> row));
    }

    /** The files of a drop that have no end yet, by path. */
    public List<LedgerRow> pending(String drop) {
        return jdbi.withHandle(handle -> new FileRows(handle).pending(drop));
    }

    /** All files of a drop, by path and content, superseded versions too. */
    public List<LedgerRow> rows(String drop) {
        return jdbi.withHandle(handle -> new FileRows(handle).of(drop));
    }

    /**
     * Files of a drop by path, a page at a time; superseded versions are left out, as in every count.
     *
     * @param state what became of them; null for all
     * @param number 0 for the first page
     */
    public Page<LedgerRow> files(String drop, FileState state, int number, int size) {
        return jdbi.withHandle(handle -> new FileRows(handle).page(drop, state, number, size));
    }

    /** A page of all files in quarantine, the last one first. */
    public Page<LedgerRow> quarantined(int number, int size) {
        return jdbi.withHandle(handle -> new FileRows(handle).quarantined(number, size));
    }

    /** A file, if it is in quarantine. */
    public Optional<LedgerRow> quarantined(long id) {
        return jdbi.withHandle(handle -> new FileRows(handle).quarantined(id));
    }

    /**
     * Which of these recordings have reached an end, under whichever name and in whichever drop.
     *
     * @return by SHA-256; a recording that never was scored, nor quarantined after it was read, is missing
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
     * @param of the file with the same bytes that has their end, as {@link Settled#nameIn} has it
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

    /**
     * The same, a page at a time; behind the end the last page is read.
     *
     * @param number 0 for the first page
     */
    public Page<DropSummary> drops(int number, int size) {
        return jdbi.withHandle(handle -> new DropSummaries(handle).page(number, size));
    }

    /** How many files are in quarantine. */
    public long inQuarantine() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from drop_file where state = 'QUARANTINED' and not superseded")
                .mapTo(Long.class)
                .one());
    }

    /** The accounting of one drop; all zero for a drop never seen. */
    public DropSummary drop(String drop) {
        return jdbi.withHandle(handle -> new DropSummaries(handle).of(drop));
    }

    /** How far one drop is; all zero for a drop never seen. */
    public DropProgress progress(String drop) {
        return jdbi.withHandle(handle -> new DropSummaries(handle).progress(drop));
    }

    /**
     * Notes which calls of the switchboard's list have no recording in a drop; those noted before and not among them are
     * there by now.
     */
    public void reconcile(String drop, List<MissingRecording> missing) {
        jdbi.useTransaction(handle -> new MissingRows(handle).replace(drop, missing));
    }

    /** The calls of the switchboard's list without a recording, by file; they are in no count of {@link DropSummary}. */
    public List<MissingRecording> missing(String drop) {
        return jdbi.withHandle(handle -> new MissingRows(handle).of(drop));
    }

    /** How many calls of the switchboard's list have no recording, by drop; drops that miss none are left out. */
    public Map<String, Long> missing(List<String> drops) {
        return jdbi.withHandle(handle -> new MissingRows(handle).counts(drops));
    }

    /**
     * Gives one file another chance.
     *
     * @return 1, or 0 where {@link #requeueRefusal} says why not
     */
    public int requeue(long id, String actor) {
        return requeue("id = :id", Map.of("id", id), "file " + id, actor);
    }

    /** Gives one file another chance if it is in quarantine. */
    public int requeueQuarantined(long id, String actor) {
        return requeue("state = 'QUARANTINED' and id = :id", Map.of("id", id), "file " + id, actor);
    }

    /** Why {@link #requeue(long, String)} left a file as it is. */
    public RequeueRefusal requeueRefusal(long id) {
        return jdbi.withHandle(handle -> new FileRows(handle).refusal(id)).orElse(RequeueRefusal.NO_SUCH_FILE);
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
