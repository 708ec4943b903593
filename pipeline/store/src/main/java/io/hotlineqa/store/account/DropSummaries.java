package io.hotlineqa.store.account;

import io.hotlineqa.store.call.CallPeriod;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Counts over the ledger. */
public final class DropSummaries {
    private static final String COUNTS = """
            select drop_name, count(f.id) as dropped,
              count(*) filter (where state = 'SCORED') as scored,
              count(*) filter (where state = 'QUARANTINED') as quarantined,
              count(*) filter (where state = 'DUPLICATE') as duplicates,
              count(*) filter (where state = 'PENDING') as pending,
              coalesce(sum(c.duration_seconds) filter (where state = 'SCORED'), 0) as audio_seconds,
              min(registered_at) as registered_at, max(settled_at) as settled_at
            from drop_file f left join call c on c.sha256 = f.sha256
            where not superseded
            """;

    /** Goes from name to name along the index: drops are few, files are many. */
    private static final String NAMED = """
            with recursive named (drop_name) as (
              (select drop_name from drop_file where not superseded order by drop_name limit 1)
              union all
              select (select f.drop_name from drop_file f where not f.superseded and f.drop_name > n.drop_name
                order by f.drop_name limit 1) from named n where n.drop_name is not null)
            """;

    private final Handle handle;

    public DropSummaries(Handle handle) {
        this.handle = handle;
        handle.registerRowMapper(ConstructorMapper.factory(DropSummary.class));
        handle.registerRowMapper(ConstructorMapper.factory(DropProgress.class));
    }

    DropProgress progress(String drop) {
        return handle.createQuery("""
                        select count(*) as files, count(*) filter (where state <> 'PENDING') as ended,
                          coalesce(sum(bytes), 0)::bigint as bytes,
                          coalesce(sum(bytes) filter (where state <> 'PENDING'), 0)::bigint as ended_bytes,
                          coalesce(sum(c.duration_seconds) filter (where state = 'SCORED'), 0) as audio_seconds
                        from drop_file f left join call c on c.sha256 = f.sha256
                        where drop_name = :drop and not superseded""")
                .bind("drop", drop)
                .mapTo(DropProgress.class)
                .one();
    }

    List<DropSummary> all() {
        return handle.createQuery(COUNTS + "group by drop_name order by min(registered_at) desc, drop_name desc")
                .mapTo(DropSummary.class)
                .list();
    }

    List<DropSummary> newest(int most) {
        return handle.createQuery(NAMED + COUNTS + """
                        and drop_name = any(array(select drop_name from named n where drop_name is not null
                          order by (select min(f.registered_at) from drop_file f
                            where not f.superseded and f.drop_name = n.drop_name) desc, drop_name desc limit :most))
                        group by drop_name order by min(registered_at) desc, drop_name desc""")
                .bind("most", most)
                .mapTo(DropSummary.class)
                .list();
    }

    /** Those of which some file was first seen then, the oldest first. */
    public List<DropSummary> during(CallPeriod period) {
        return handle.createQuery(NAMED + COUNTS + """
                and drop_name = any(array(select drop_name from named n where exists (select from drop_file f
                  where not f.superseded and f.drop_name = n.drop_name
                    and f.registered_at >= :from and f.registered_at < :until)))
                group by drop_name order by min(registered_at), drop_name""")
                .bind("from", period.from())
                .bind("until", period.until())
                .mapTo(DropSummary.class)
                .list();
    }

    DropSummary of(String drop) {
        return handle.createQuery(COUNTS + "and drop_name = :drop group by drop_name")
                .bind("drop", drop)
                .mapTo(DropSummary.class)
                .findOne()
                .orElseGet(() -> new DropSummary(drop, 0, 0, 0, 0, 0, 0, null, null));
    }
}
