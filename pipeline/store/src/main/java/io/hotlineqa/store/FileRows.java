package io.hotlineqa.store;

import io.hotlineqa.speech.QuarantineReason;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code drop_file} within one transaction. */
final class FileRows {
    private static final String COLUMNS =
            "id, drop_name, file, sha256, bytes, call_id, state, reason, detail," + " duplicate_of, settled_at";

    private final Handle handle;

    FileRows(Handle handle) {
        this.handle = handle;
        handle.registerRowMapper(ConstructorMapper.factory(LedgerRow.class));
        handle.registerRowMapper(ConstructorMapper.factory(Settled.class));
    }

    int register(String drop, List<DroppedFile> files) {
        if (files.isEmpty()) {
            return 0;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into drop_file (drop_name, file, sha256, bytes) values (:drop, :file, :sha256, :bytes)
                on conflict do nothing""");
        files.stream()
                .sorted(Comparator.comparing(DroppedFile::file))
                .forEach(f -> batch.bind("drop", drop).bindMethods(f).add());
        int added = 0;
        for (int count : batch.execute()) {
            added += count;
        }
        return added;
    }

    List<LedgerRow> pending(String drop) {
        return rows("drop_name = :drop and state = 'PENDING'", drop);
    }

    List<LedgerRow> of(String drop) {
        return rows("drop_name = :drop", drop);
    }

    List<LedgerRow> quarantined() {
        return handle.createQuery("select " + COLUMNS
                        + " from drop_file where state = 'QUARANTINED' order by settled_at desc, id desc limit 1000")
                .mapTo(LedgerRow.class)
                .list();
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

    int requeue(String which, Map<String, ?> values) {
        return handle.createUpdate(
                        "update drop_file set state = 'PENDING', reason = null, detail = null, duplicate_of = null,"
                                + " settled_at = null where state <> 'PENDING' and " + which)
                .bindMap(values)
                .execute();
    }
}
