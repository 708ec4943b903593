package io.hotlineqa.store.account;

import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.store.database.Listing;
import io.hotlineqa.store.database.Page;
import io.hotlineqa.store.database.Where;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code drop_file} within one transaction. */
final class FileRows {
    private static final String COLUMNS = "id, drop_name, file, sha256, bytes, call_id, state, reason, detail,"
            + " duplicate_of, settled_at, superseded";

    private static final Listing LISTING = Listing.of(COLUMNS, " from drop_file", "file, sha256");

    private static final Where QUARANTINED =
            new Where().and("state = 'QUARANTINED'").and("not superseded");

    private static final Listing QUARANTINE = Listing.of(COLUMNS, " from drop_file", "settled_at desc, id desc");

    private final Handle handle;

    FileRows(Handle handle) {
        this.handle = handle;
        handle.registerRowMapper(ConstructorMapper.factory(LedgerRow.class));
        handle.registerRowMapper(ConstructorMapper.factory(Settled.class));
    }

    /** Notes the names of files whose bytes are not known; a name that has a row is left alone. */
    int announce(String drop, List<DroppedFile> files) {
        return batch("""
                insert into drop_file (drop_name, file, bytes) select :drop, :file, :bytes
                where not exists (select from drop_file where drop_name = :drop and file = :file)
                on conflict do nothing""", drop, files);
    }

    /** Notes what files hold. The row of a name without content takes it, other content gets a row of its own. */
    int identify(String drop, List<DroppedFile> files) {
        batch("""
                update drop_file f set sha256 = :sha256, bytes = :bytes
                where drop_name = :drop and file = :file and sha256 is null and state = 'PENDING' and not exists
                  (select from drop_file o where o.drop_name = :drop and o.file = :file and o.sha256 = :sha256)
                """, drop, files);
        int added = batch("""
                insert into drop_file (drop_name, file, sha256, bytes) values (:drop, :file, :sha256, :bytes)
                on conflict do nothing""", drop, files);
        reopen(drop, files);
        supersede(drop, files);
        return added;
    }

    /** What could not be read and now was, and what is a duplicate of a recording that nobody could hear. */
    private void reopen(String drop, List<DroppedFile> files) {
        batch("""
                update drop_file f set state = 'PENDING', reason = null, detail = null, duplicate_of = null,
                  settled_at = null
                where drop_name = :drop and file = :file and sha256 = :sha256 and
                  (reason = 'UNREADABLE' or state = 'DUPLICATE' and not exists (select from drop_file o
                    where o.sha256 = f.sha256 and o.state <> 'DUPLICATE' and o.reason is distinct from 'UNREADABLE'))
                """, drop, files);
    }

    private void supersede(String drop, List<DroppedFile> files) {
        batch("""
                update drop_file set state = 'QUARANTINED', reason = 'UNREADABLE', settled_at = now(),
                  detail = 'the file held other bytes before these could be heard'
                where drop_name = :drop and file = :file and sha256 is distinct from :sha256 and state = 'PENDING'
                """, drop, files);
        batch("""
                update drop_file set superseded = sha256 is distinct from :sha256
                where drop_name = :drop and file = :file and superseded <> (sha256 is distinct from :sha256)
                """, drop, files);
    }

    void supersede(String drop, Collection<String> names) {
        handle.createUpdate("""
                        update drop_file set superseded = true, settled_at = coalesce(settled_at, now()),
                          reason = case when state = 'PENDING' then 'UNREADABLE' else reason end,
                          detail = case when state = 'PENDING' then 'others stand for it' else detail end,
                          state = case when state = 'PENDING' then 'QUARANTINED' else state end
                        where drop_name = :drop and file = any(:names) and not superseded""")
                .bind("drop", drop)
                .bindArray("names", String.class, names)
                .execute();
    }

    /** One order for all writers, so that two of them never wait for each other. */
    private int batch(String sql, String drop, List<DroppedFile> files) {
        if (files.isEmpty()) {
            return 0;
        }
        PreparedBatch batch = handle.prepareBatch(sql);
        files.stream()
                .sorted(Comparator.comparing(DroppedFile::file))
                .forEach(f -> batch.bind("drop", drop).bindMethods(f).add());
        int rows = 0;
        for (int count : batch.execute()) {
            rows += count;
        }
        return rows;
    }

    /** The rows that stand for these names now. */
    List<LedgerRow> current(String drop, Collection<String> names) {
        return handle.createQuery("select " + COLUMNS
                        + " from drop_file where drop_name = :drop and file = any(:names) and not superseded")
                .bind("drop", drop)
                .bindArray("names", String.class, names)
                .mapTo(LedgerRow.class)
                .list();
    }

    List<LedgerRow> pending(String drop) {
        return rows("drop_name = :drop and state = 'PENDING'", drop);
    }

    List<LedgerRow> of(String drop) {
        return rows("drop_name = :drop", drop);
    }

    Page<LedgerRow> quarantined(int number, int size) {
        return QUARANTINE.page(handle, QUARANTINED, number, size, ConstructorMapper.of(LedgerRow.class));
    }

    Optional<LedgerRow> quarantined(long id) {
        return handle.createQuery("select " + COLUMNS + " from drop_file" + QUARANTINED + " and id = :id")
                .bind("id", id)
                .mapTo(LedgerRow.class)
                .findOne();
    }

    Page<LedgerRow> page(String drop, FileState state, int number, int size) {
        Where where = new Where()
                .and("drop_name = :drop", "drop", drop)
                .and("state = :state", "state", state)
                .and("not superseded");
        return LISTING.page(handle, where, number, size, ConstructorMapper.of(LedgerRow.class));
    }

    private List<LedgerRow> rows(String which, String drop) {
        return handle.createQuery("select " + COLUMNS + " from drop_file where " + which + " order by file, sha256")
                .bind("drop", drop)
                .mapTo(LedgerRow.class)
                .list();
    }

    List<Settled> settled(Collection<String> sha256s) {
        return handle.createQuery("""
                        select distinct on (sha256) sha256, drop_name, file, state from drop_file
                        where sha256 = any(:sha256s) and state in ('SCORED', 'QUARANTINED')
                          and reason is distinct from 'UNREADABLE'
                        order by sha256, state = 'SCORED' desc, id""")
                .bindArray("sha256s", String.class, sha256s)
                .mapTo(Settled.class)
                .list();
    }

    /** The row of a file, held until the transaction ends. */
    LedgerRow locked(String drop, String file, String sha256) {
        return handle.createQuery("select " + COLUMNS
                        + " from drop_file where drop_name = :drop and file = :file"
                        + " and sha256 is not distinct from :sha256 for update")
                .bind("drop", drop)
                .bind("file", file)
                .bind("sha256", sha256)
                .mapTo(LedgerRow.class)
                .findOne()
                .orElseThrow(() -> new IllegalStateException("never registered: " + file + " of drop " + drop));
    }

    void scored(LedgerRow row, String callId) {
        settle(row, callId, "state = 'SCORED'", Map.of());
    }

    void quarantine(LedgerRow row, String callId, QuarantineReason reason, String detail) {
        settle(
                row,
                callId,
                "state = 'QUARANTINED', reason = :reason, detail = :detail",
                Map.of("reason", reason, "detail", detail));
    }

    void duplicate(LedgerRow row, String callId, String of) {
        settle(row, callId, "state = 'DUPLICATE', duplicate_of = :of", Map.of("of", of));
    }

    private void settle(LedgerRow row, String callId, String state, Map<String, ?> values) {
        handle.createUpdate("update drop_file set call_id = coalesce(:callId, call_id), settled_at = now(), " + state
                        + " where id = :id and state = 'PENDING'")
                .bind("id", row.id())
                .bind("callId", callId)
                .bindMap(values)
                .execute();
    }

    /** The file's call got another id. */
    void call(LedgerRow row, String callId) {
        handle.createUpdate(
                        "update drop_file set call_id = :callId where id = :id and call_id is distinct from :callId")
                .bind("id", row.id())
                .bind("callId", callId)
                .execute();
    }

    /** Never what was erased, nor what is heard and has no recording any more: the next run would undo that, or lose it. */
    int requeue(String which, Map<String, ?> values) {
        return handle.createUpdate(
                        "update drop_file set state = 'PENDING', reason = null, detail = null, duplicate_of = null,"
                                + " settled_at = null where state <> 'PENDING' and not superseded"
                                + " and erased_at is null and audio_removed_at is null and " + which)
                .bindMap(values)
                .execute();
    }

    /** Why {@link #requeue} leaves a file as it is. */
    Optional<RequeueRefusal> refusal(long id) {
        return handle.createQuery("""
                        select case when erased_at is not null then 'ERASED'
                          when audio_removed_at is not null then 'RECORDING_GONE'
                          when superseded then 'SUPERSEDED' else 'WAITING' end
                        from drop_file where id = :id""")
                .bind("id", id)
                .mapTo(RequeueRefusal.class)
                .findOne();
    }
}
