package io.hotlineqa.store.incident;

import io.hotlineqa.rules.together.IncidentKind;
import io.hotlineqa.rules.together.IncidentState;
import io.hotlineqa.store.call.CallPeriod;
import io.hotlineqa.store.database.Listing;
import io.hotlineqa.store.database.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads incidents within one transaction. */
public final class IncidentSearch {
    private static final String LINES = """
            select m.incident, m.call, c.call_id, c.started_at, t.caller, m.part,
              case when i.kind = 'BURST' then t.leak_quote when t.promise = 'YES' and i.kind = 'PROMISE'
                then t.promise_quote end as quote,
              case when i.kind = 'BURST' then t.leak_start when t.promise = 'YES' and i.kind = 'PROMISE'
                then t.promise_start end as second,
              a.confidence
            from incident_call m join incident i on i.id = m.incident join call c on c.id = m.call
              join contact t on t.call = m.call
              left join contact_area a on i.kind = 'BURST' and a.call = m.call and a.area = i.key
            where m.incident = any(:ids) order by c.started_at, c.id""";

    private static final Listing LISTING = Listing.of("*", " from incident", "from_at desc, id desc");

    private final Handle handle;

    public IncidentSearch(Handle handle) {
        this.handle = handle;
    }

    Page<StoredIncident> page(IncidentsAsked asked, int number, int size) {
        Page<StoredIncident> bare = LISTING.page(handle, asked.where(), number, size, (row, context) -> row(row));
        Map<Long, List<StoredIncident.Line>> lines =
                lines(bare.rows().stream().map(StoredIncident::id).toList());
        return new Page<>(
                bare.rows().stream()
                        .map(row -> row.with(lines.getOrDefault(row.id(), List.of())))
                        .toList(),
                bare.number(),
                size,
                bare.total());
    }

    private Map<Long, List<StoredIncident.Line>> lines(List<Long> incidents) {
        return handle.registerRowMapper(ConstructorMapper.factory(StoredIncident.Line.class))
                .createQuery(LINES)
                .bindArray("ids", Long.class, incidents)
                .map((row, context) -> Map.entry(
                        row.getLong("incident"),
                        context.findRowMapperFor(StoredIncident.Line.class)
                                .orElseThrow()
                                .map(row, context)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static StoredIncident row(ResultSet row) throws SQLException {
        return new StoredIncident(
                row.getLong("id"),
                IncidentKind.valueOf(row.getString("kind")),
                row.getString("key"),
                IncidentState.valueOf(row.getString("state")),
                instant(row, "from_at"),
                instant(row, "until_at"),
                instant(row, "due_at"),
                row.getString("handled_by"),
                instant(row, "handled_at"),
                row.getString("handled_note"),
                List.of());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column) == null
                ? null
                : row.getTimestamp(column).toInstant();
    }

    public Map<IncidentKind, Long> counts() {
        Map<IncidentKind, Long> counts = new EnumMap<>(IncidentKind.class);
        for (IncidentKind kind : IncidentKind.values()) {
            counts.put(
                    kind,
                    handle.createQuery("select count(*) from incident where kind = :kind")
                            .bind("kind", kind)
                            .mapTo(Long.class)
                            .one());
        }
        return counts;
    }

    public List<IncidentCount> counts(CallPeriod period) {
        return handle.registerRowMapper(ConstructorMapper.factory(IncidentCount.class))
                .createQuery("select kind, state, count(*) as incidents from incident"
                        + " where from_at >= :from and from_at < :until group by kind, state order by kind, state")
                .bind("from", period.from())
                .bind("until", period.until())
                .mapTo(IncidentCount.class)
                .list();
    }

    IncidentAlert alert() {
        return handle.registerRowMapper(ConstructorMapper.factory(IncidentAlert.class))
                .createQuery("select count(*) filter (where kind = 'BURST') as bursts,"
                        + " count(*) filter (where state = 'NOT_KEPT') as broken"
                        + " from incident where handled_by is null")
                .mapTo(IncidentAlert.class)
                .one();
    }

    UnjudgedContacts unjudged() {
        return handle.registerRowMapper(ConstructorMapper.factory(UnjudgedContacts.class))
                .createQuery("""
                        select count(*) filter (where direction = 'INBOUND' and (caller is null or started_at is null))
                            as without_caller,
                          count(*) filter (where leak = 'YES' and (started_at is null
                            or not exists (select from contact_area a where a.call = c.call))) as leaks_without_area,
                          count(*) filter (where leak = 'UNKNOWN' or promise = 'UNKNOWN') as unknown_speaker
                        from contact c""")
                .mapTo(UnjudgedContacts.class)
                .one();
    }
}
