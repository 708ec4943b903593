package io.hotlineqa.store.report;

import io.hotlineqa.store.database.Page;
import io.hotlineqa.store.database.Where;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What people last said of each thing that the machine found: what {@link Figures} and {@link Reports} count. Thread-safe. */
public final class LastWords {
    private static final String FROM = " from last_word w join call c on c.id = w.call";
    private static final String ROWS = """
            select w.call, c.call_id, c.started_at, c.agent_id, c.agent_name, w.rule_id, w.judgement, v.reason, v.actor,
              w.confidence, w.at
            %s join lateral (select o.reason, o.actor from verdict o where o.call = w.call and o.rule_id = w.rule_id
              and o.at = w.at order by o.id desc limit 1) v on true
            %s order by w.at desc, w.call, w.rule_id limit :size offset :offset""";

    private final Jdbi jdbi;

    public LastWords(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A page of them, the newest first.
     *
     * @param number 0 for the first page
     */
    public Page<LastWord> page(WordsAsked asked, int number, int size) {
        Where where = asked.where();
        int page = Math.max(number, 0);
        return jdbi.withHandle(handle -> {
            long total = handle.createQuery("select count(*)" + FROM + where)
                    .bindMap(where.values())
                    .mapTo(Long.class)
                    .one();
            List<LastWord> rows = handle.registerRowMapper(ConstructorMapper.factory(LastWord.class))
                    .createQuery(ROWS.formatted(FROM, where))
                    .bindMap(where.values())
                    .bind("size", size)
                    .bind("offset", (long) page * size)
                    .mapTo(LastWord.class)
                    .list();
            return new Page<>(rows, page, size, total);
        });
    }
}
