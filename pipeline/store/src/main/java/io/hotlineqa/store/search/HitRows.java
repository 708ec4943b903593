package io.hotlineqa.store.search;

import io.hotlineqa.store.call.RuleFinding;
import io.hotlineqa.store.query.Ask;
import io.hotlineqa.store.search.Searching.Heard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What the store says of calls that the index found. The store has the last word on who may see them. Thread-safe. */
final class HitRows {
    private static final String ROWS = """
            select c.id, c.call_id, c.started_at, c.agent_id, c.agent_name, c.queue, c.duration_seconds, s.score,
              v.human_score, %s
            from call c join scorecard s on s.call = c.id and s.current left join review v on v.call = c.id
            where c.id = any(:ids) and (:own::text is null or (c.agent_id = :own and v.state <> 'OPEN'))""".formatted(RuleFinding.COLUMNS);

    private final Jdbi jdbi;

    HitRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Hit> of(List<Heard> heard, Ask ask, Rights rights) {
        Map<Long, Row> rows = rows(
                heard.stream()
                        .flatMap(one -> Stream.concat(Stream.of(one.id()), one.alike().stream()))
                        .toList(),
                rights);
        Excerpt excerpt = new Excerpt(ask);
        List<Hit> hits = new ArrayList<>();
        for (Heard one : heard) {
            if (rows.containsKey(one.id())) {
                hits.add(rows.get(one.id()).hit(one, alike(one, rows), excerpt, rights.agents()));
            }
        }
        return hits;
    }

    private static List<Hit.Alike> alike(Heard heard, Map<Long, Row> rows) {
        return heard.alike().stream()
                .filter(rows::containsKey)
                .map(id -> new Hit.Alike(id, rows.get(id).callId))
                .toList();
    }

    private Map<Long, Row> rows(List<Long> ids, Rights rights) {
        return jdbi
                .withHandle(handle -> handle.registerRowMapper(ConstructorMapper.factory(Row.class))
                        .createQuery(ROWS)
                        .bindArray("ids", Long.class, ids)
                        .bind("own", rights.ownOnly())
                        .mapTo(Row.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(Row::id, row -> row));
    }

    /** A call as the store has it now. */
    record Row(
            long id,
            String callId,
            Instant startedAt,
            String agentId,
            String agentName,
            String queue,
            double durationSeconds,
            double score,
            Double humanScore,
            String violated,
            String unconfirmed) {
        Hit hit(Heard heard, List<Hit.Alike> alike, Excerpt excerpt, boolean agents) {
            return new Hit(
                    id,
                    callId,
                    startedAt,
                    agents ? agentId : null,
                    agents ? agentName : null,
                    queue,
                    durationSeconds,
                    agents ? (Double) score : null,
                    agents ? humanScore : null,
                    RuleFinding.all(violated, unconfirmed),
                    excerpt.of(heard.talk(), heard.shown()),
                    alike);
        }
    }
}
