package io.hotlineqa.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Counts over the ledger. */
final class DropSummaries {
    private static final String COUNTS = """
            select drop_name, count(f.id) as dropped,
              count(*) filter (where state = 'SCORED') as scored,
              count(*) filter (where state = 'QUARANTINED') as quarantined,
              count(*) filter (where state = 'DUPLICATE') as duplicates,
              count(*) filter (where state = 'PENDING') as pending,
              coalesce(sum(c.duration_seconds) filter (where state = 'SCORED'), 0) as audio_seconds,
              min(registered_at) as registered_at, max(settled_at) as settled_at
            from drop_file f left join call c on c.sha256 = f.sha256
            """;

    private final Handle handle;

    DropSummaries(Handle handle) {
        this.handle = handle;
        handle.registerRowMapper(ConstructorMapper.factory(DropSummary.class));
    }

    List<DropSummary> all() {
        return handle.createQuery(COUNTS + "group by drop_name order by min(registered_at) desc, drop_name desc")
                .mapTo(DropSummary.class)
                .list();
    }

    DropSummary of(String drop) {
        return handle.createQuery(COUNTS + "where drop_name = :drop group by drop_name")
                .bind("drop", drop)
                .mapTo(DropSummary.class)
                .findOne()
                .orElseGet(() -> new DropSummary(drop, 0, 0, 0, 0, 0, 0, null, null));
    }
}
