package io.hotlineqa.store.account;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code missing_recording} within one transaction. */
public final class MissingRows {
    private final Handle handle;

    public MissingRows(Handle handle) {
        this.handle = handle;
        handle.registerRowMapper(ConstructorMapper.factory(MissingRecording.class));
    }

    public List<MissingRecording> of(String drop) {
        return handle.createQuery(
                        "select file, call_id, started_at from missing_recording where drop_name = :drop order by file")
                .bind("drop", drop)
                .mapTo(MissingRecording.class)
                .list();
    }

    /** How many each of these drops misses; those that miss none are left out. */
    public Map<String, Long> counts(List<String> drops) {
        return handle
                .createQuery("select drop_name, count(*) as missing from missing_recording"
                        + " where drop_name = any(:drops) group by drop_name")
                .bindArray("drops", String.class, drops)
                .map((row, context) -> Map.entry(row.getString("drop_name"), row.getLong("missing")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void replace(String drop, List<MissingRecording> missing) {
        handle.createUpdate("delete from missing_recording where drop_name = :drop and not file = any(:files)")
                .bind("drop", drop)
                .bindArray(
                        "files",
                        String.class,
                        missing.stream().map(MissingRecording::file).toList())
                .execute();
        if (missing.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into missing_recording (drop_name, file, call_id, started_at)
                values (:drop, :file, :callId, :startedAt) on conflict do nothing""");
        missing.forEach(m -> batch.bind("drop", drop).bindMethods(m).add());
        batch.execute();
    }
}
