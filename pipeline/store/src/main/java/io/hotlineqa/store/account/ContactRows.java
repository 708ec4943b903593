package io.hotlineqa.store.account;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.together.Area;
import io.hotlineqa.rules.together.Contact;
import io.hotlineqa.rules.together.Said;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables {@code contact} and {@code contact_area} within one transaction; an equal contact changes no row. */
final class ContactRows {
    private static final String UPSERT = """
            insert into contact as c (call, started_at, direction, caller, talked,
              promise, promise_start, promise_quote, leak, leak_start, leak_quote)
            values (:call, :at, :direction, :caller, :talked,
              :promise, :promiseStart, :promiseQuote, :leak, :leakStart, :leakQuote)
            on conflict (call) do update set started_at = excluded.started_at, direction = excluded.direction,
              caller = excluded.caller, talked = excluded.talked, promise = excluded.promise,
              promise_start = excluded.promise_start, promise_quote = excluded.promise_quote,
              leak = excluded.leak, leak_start = excluded.leak_start, leak_quote = excluded.leak_quote
            where c.* is distinct from excluded.*""";
    private static final String UPSERT_AREA = """
            insert into contact_area as a (call, area, confidence, start_at, quote)
            values (:call, :area, :confidence, :start, :quote)
            on conflict (call, area) do update set confidence = excluded.confidence,
              start_at = excluded.start_at, quote = excluded.quote
            where a.* is distinct from excluded.*""";

    private final Handle handle;

    ContactRows(Handle handle) {
        this.handle = handle;
    }

    void save(long call, Contact contact) {
        save(Map.of(call, contact));
    }

    /** Those of several calls, by call. */
    void save(Map<Long, Contact> contacts) {
        PreparedBatch batch = handle.prepareBatch(UPSERT);
        contacts.forEach((call, contact) -> bind(batch, call, contact));
        execute(batch);
        areas(contacts);
    }

    private static void bind(PreparedBatch batch, long call, Contact contact) {
        batch.bind("call", call)
                .bind("at", contact.at())
                .bind("direction", contact.direction())
                .bind("caller", contact.caller())
                .bind("talked", contact.talked());
        bind(batch, "promise", contact.promise());
        bind(batch, "leak", contact.leak());
        batch.add();
    }

    private static void bind(PreparedBatch batch, String name, Said said) {
        Evidence evidence = said.evidence();
        batch.bind(name, said.heard())
                .bind(name + "Start", evidence == null ? null : evidence.start())
                .bind(name + "Quote", evidence == null ? null : evidence.quote());
    }

    private void areas(Map<Long, Contact> contacts) {
        PreparedBatch others =
                handle.prepareBatch("delete from contact_area where call = :call and area <> all(:areas)");
        PreparedBatch batch = handle.prepareBatch(UPSERT_AREA);
        contacts.forEach((call, contact) -> {
            others.bind("call", call)
                    .bindArray(
                            "areas",
                            String.class,
                            contact.areas().stream().map(Area::name).toList())
                    .add();
            contact.areas().forEach(area -> bind(batch, call, area));
        });
        execute(others);
        execute(batch);
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void bind(PreparedBatch batch, long call, Area area) {
        Evidence evidence = area.evidence();
        batch.bind("call", call)
                .bind("area", area.name())
                .bind("confidence", area.confidence())
                .bind("start", evidence == null ? null : evidence.start())
                .bind("quote", evidence == null ? null : evidence.quote())
                .add();
    }
}
