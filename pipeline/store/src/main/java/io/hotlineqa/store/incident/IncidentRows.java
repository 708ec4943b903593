package io.hotlineqa.store.incident;

import io.hotlineqa.rules.together.Incident;
import io.hotlineqa.rules.together.Incident.Member;
import io.hotlineqa.rules.together.IncidentKind;
import io.hotlineqa.rules.together.IncidentsOfKey;
import io.hotlineqa.store.notice.NoticeKind;
import io.hotlineqa.store.notice.NoticeRows;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables {@code incident} and {@code incident_call} within one transaction. */
final class IncidentRows {
    private static final String ACTOR = "hotline-qa";
    private final Handle handle;

    IncidentRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * An incident that shares a call with a stored one is the same, grown or shrunk: it keeps its row, and whoever was
     * told of it is not told again.
     */
    void replace(IncidentsOfKey found) {
        handle.execute("select pg_advisory_xact_lock(hashtext(?))", found.kind() + " " + found.key());
        Set<Long> left = stored(found);
        for (Incident incident : found.found()) {
            List<Long> same = shared(incident, left);
            left.removeAll(same);
            if (same.isEmpty()) {
                insert(incident);
            } else {
                update(same.get(0), incident);
                same.subList(1, same.size()).forEach(this::delete);
            }
        }
        left.forEach(this::delete);
    }

    /** Incidents whose caller or area has no call any more. */
    void dropUnfounded() {
        handle.execute("""
                delete from incident i where
                  (kind = 'BURST' and not exists (select from contact_area a join contact c on c.call = a.call
                    where a.area = i.key and c.leak = 'YES' and c.started_at is not null))
                  or (kind <> 'BURST' and not exists (select from contact c
                    where c.caller = i.key and c.started_at is not null))""");
    }

    private Set<Long> stored(IncidentsOfKey found) {
        return handle.createQuery("select id from incident where kind = :kind and key = :key and from_at >= :from")
                .bind("kind", found.kind())
                .bind("key", found.key())
                .bind("from", found.from())
                .mapTo(Long.class)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Long> shared(Incident incident, Set<Long> among) {
        return handle.createQuery("select distinct incident from incident_call"
                        + " where call = any(:calls) and incident = any(:among) order by incident")
                .bindArray("calls", Long.class, calls(incident))
                .bindArray("among", Long.class, List.copyOf(among))
                .mapTo(Long.class)
                .list();
    }

    private static List<Long> calls(Incident incident) {
        return incident.calls().stream().map(Member::call).toList();
    }

    private void insert(Incident incident) {
        long id = handle.createUpdate("insert into incident (kind, key, state, from_at, until_at, due_at)"
                        + " values (:kind, :key, :state, :from, :until, :due)")
                .bindMethods(incident)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        members(id, incident);
        if (incident.kind() == IncidentKind.BURST) {
            new NoticeRows(handle).toSupervisors(incident.calls().get(0).call(), NoticeKind.LEAKS, ACTOR);
        }
    }

    /** What was handled and goes on is to be looked at again. */
    private void update(long id, Incident incident) {
        int added = members(id, incident);
        handle.createUpdate("""
                        update incident set state = :state, from_at = :from, until_at = :until, due_at = :due,
                          handled_by = case when :added > 0 then null else handled_by end,
                          handled_at = case when :added > 0 then null else handled_at end,
                          handled_note = case when :added > 0 then null else handled_note end
                        where id = :id and ((state, from_at, until_at, due_at)
                          is distinct from (:state, :from, :until, :due) or (:added > 0 and handled_by is not null))""")
                .bindMethods(incident)
                .bind("id", id)
                .bind("added", added)
                .execute();
    }

    /** How many calls were added. */
    private int members(long id, Incident incident) {
        handle.createUpdate("delete from incident_call where incident = :id and call <> all(:calls)")
                .bind("id", id)
                .bindArray("calls", Long.class, calls(incident))
                .execute();
        PreparedBatch batch = handle.prepareBatch("insert into incident_call as m (incident, call, part)"
                + " values (:id, :call, :part) on conflict (incident, call) do update set part = excluded.part"
                + " where m.part <> excluded.part");
        int before = count(id);
        incident.calls().forEach(m -> batch.bind("id", id).bindMethods(m).add());
        batch.execute();
        return count(id) - before;
    }

    private int count(long id) {
        return handle.createQuery("select count(*) from incident_call where incident = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .one();
    }

    private void delete(long id) {
        handle.execute("delete from incident where id = ?", id);
    }
}
