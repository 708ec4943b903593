package io.hotlineqa.store.settings;

import io.hotlineqa.store.audit.AuditLog;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Thresholds, deadlines and the like, kept in the database so that all programs have the same. Thread-safe. */
public final class Settings {
    private final Jdbi jdbi;

    public Settings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public SettingValues current() {
        return jdbi.withHandle(Settings::current);
    }

    /** Changes all of them, with the old and the new values in the audit log. */
    public void change(SettingValues values, String actor) {
        jdbi.useTransaction(handle -> {
            SettingValues before = current(handle);
            PreparedBatch batch =
                    handle.prepareBatch("insert into setting (name, value, changed_by) values (:name, :value, :actor)"
                            + " on conflict (name) do update set value = excluded.value,"
                            + " changed_by = excluded.changed_by, changed_at = now()"
                            + " where setting.value <> excluded.value");
            values.stored()
                    .forEach((name, value) -> batch.bind("name", name)
                            .bind("value", value)
                            .bind("actor", actor)
                            .add());
            batch.execute();
            AuditLog.append(handle, actor, "settings", "settings", before + " -> " + values);
        });
    }

    public static SettingValues current(Handle handle) {
        Map<String, Double> stored = handle
                .createQuery("select name, value from setting")
                .map((row, context) -> Map.entry(row.getString("name"), row.getDouble("value")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return SettingValues.of(stored);
    }
}
