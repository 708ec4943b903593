package io.hotlineqa.store.account;

import io.hotlineqa.store.call.CallPeriod;
import io.hotlineqa.store.database.Page;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Counts over the ledger. */
public final class DropSummaries {
    private static final String COUNTS = """
            select count(f.id) as dropped,
              count(*) filter (where state = 'SCORED') as scored,
              count(*) filter (where state = 'QUARANTINED') as quarantined,
              count(*) filter (where state = 'DUPLICATE') as duplicates,
              count(*) filter (where state = 'PENDING') as pending,
              coalesce(sum(c.duration_seconds) filter (where state = 'SCORED'), 0) as audio_seconds,
              min(registered_at) as registered_at, max(settled_at) as settled_at%s
            from drop_file f left join call c on c.sha256 = f.sha256
            where not superseded%s
            """;

    private static final String OF_ALL =
            COUNTS.formatted(", drop_name", "") + "group by drop_name order by min(registered_at) desc, drop_name desc";

    /** Drop by drop: those of a page have few of all files, and are read by themselves. */
    private static final String OF_SOME =
            "select n.drop_name, a.* from unnest(:names) with ordinality n (drop_name, place) cross join lateral ("
                    + COUNTS.formatted("", " and f.drop_name = n.drop_name") + ") a order by n.place";

    /** Goes from name to name along the index: drops are few, files are many. */
    private static final String NAMES = """
            with recursive named (drop_name) as (
              (select drop_name from drop_file where not superseded order by drop_name limit 1)
              union all
              select (select f.drop_name from drop_file f where not f.superseded and f.drop_name > n.drop_name
                order by f.drop_name limit 1) from named n where n.drop_name is not null)
            select drop_name from named n where drop_name is not null
            """;

    private static final String NEWEST_FIRST = """
            order by (select min(f.registered_at) from drop_file f
              where not f.superseded and f.drop_name = n.drop_name) desc, drop_name desc""";

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
        return handle.createQuery(OF_ALL).mapTo(DropSummary.class).list();
    }

    Page<DropSummary> page(int number, int size) {
        List<String> names =
                handle.createQuery(NAMES + NEWEST_FIRST).mapTo(String.class).list();
        return Page.of(names, number, size).with(this::of);
    }

    /** Those of which some file was first seen then, the oldest first. */
    public List<DropSummary> during(CallPeriod period) {
        List<String> names = handle.createQuery(NAMES + """
                        and exists (select from drop_file f where not f.superseded and f.drop_name = n.drop_name
                          and f.registered_at >= :from and f.registered_at < :until)""")
                .bind("from", period.from())
                .bind("until", period.until())
                .mapTo(String.class)
                .list();
        return of(names).stream()
                .sorted(Comparator.comparing(DropSummary::registeredAt).thenComparing(DropSummary::drop))
                .toList();
    }

    DropSummary of(String drop) {
        return of(List.of(drop)).get(0);
    }

    /** In the order of the names; all zero for a drop never seen. */
    private List<DropSummary> of(List<String> names) {
        return handle.createQuery(OF_SOME)
                .bindArray("names", String.class, names)
                .mapTo(DropSummary.class)
                .list();
    }
}
