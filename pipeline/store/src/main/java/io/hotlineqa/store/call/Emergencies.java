package io.hotlineqa.store.call;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Which calls of emergencies operators were told of. Kept beside the calls, so that one that was scored before a kill is
 * told of after it. Thread-safe.
 */
public final class Emergencies {
    private final Jdbi jdbi;

    public Emergencies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those that nobody was told of, whichever run scored them, by drop and id. */
    public List<UntoldEmergency> untold() {
        return jdbi.withHandle(handle -> handle.registerRowMapper(ConstructorMapper.factory(UntoldEmergency.class))
                .createQuery("""
                        select c.id as call, f.drop_name as drop
                        from call_summary m join call c on c.id = m.call
                        join recording g on g.sha256 = c.sha256 join drop_file f on f.id = g.file_id
                        where m.emergency and not exists (select from told_emergency t where t.call = c.id)
                        order by drop, call""")
                .mapTo(UntoldEmergency.class)
                .list());
    }

    /** Notes that operators were told of these; one that was noted before, or is erased by now, is left out. */
    public void told(List<UntoldEmergency> emergencies) {
        jdbi.useHandle(handle -> handle.createUpdate("insert into told_emergency (call)"
                        + " select id from call where id = any(:calls) on conflict do nothing")
                .bindArray(
                        "calls",
                        Long.class,
                        emergencies.stream().map(UntoldEmergency::call).toList())
                .execute());
    }
}
