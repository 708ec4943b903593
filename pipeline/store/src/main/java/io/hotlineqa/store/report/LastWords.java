package io.hotlineqa.store.report;

import io.hotlineqa.store.database.Listing;
import io.hotlineqa.store.database.Page;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What people last said of each thing that the machine found: what {@link Figures} and {@link Reports} count. Thread-safe. */
public final class LastWords {
    private static final String FROM = " from last_word w join call c on c.id = w.call";
    private static final Listing LISTING = new Listing(FROM, """
            select w.call, c.call_id, c.started_at, c.agent_id, c.agent_name, w.rule_id, w.judgement, v.reason, v.actor,
              w.confidence, w.at
            %s join lateral (select o.reason, o.actor from verdict o where o.call = w.call and o.rule_id = w.rule_id
              and o.at = w.at order by o.id desc limit 1) v on true""".formatted(FROM), "w.at desc, w.call, w.rule_id");

    private final Jdbi jdbi;

    public LastWords(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A page of them, the newest first; the last one when there are not so many.
     *
     * @param number 0 for the first page
     */
    public Page<LastWord> page(WordsAsked asked, int number, int size) {
        return jdbi.withHandle(
                handle -> LISTING.page(handle, asked.where(), number, size, ConstructorMapper.of(LastWord.class)));
    }
}
