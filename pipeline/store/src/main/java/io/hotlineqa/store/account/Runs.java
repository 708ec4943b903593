package io.hotlineqa.store.account;

import io.hotlineqa.rules.RulebookRef;
import io.hotlineqa.speech.EngineRef;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** When a drop was worked on, with what. Thread-safe. */
public final class Runs {
    /** Less tells little of how long more will take. */
    private static final long FAIR_BYTES = 5_000_000;

    private final Jdbi jdbi;

    public Runs(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Notes that work begins.
     *
     * @return the id to end it by; a run that was killed never ends
     */
    public long begin(String drop, EngineRef engine, RulebookRef rulebook, String software) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into run (drop_name, engine_id, engine_sha256, rulebook_id, rulebook_version,
                          rulebook_sha256, software)
                        values (:drop, :engine.id, :engine.sha256, :rulebook.id, :rulebook.version,
                          :rulebook.sha256, :software)""")
                .bind("drop", drop)
                .bindMethods("engine", engine)
                .bindMethods("rulebook", rulebook)
                .bind("software", software)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    /** Notes that all work of a run is done, and how much it was. */
    public void end(long run, RunWork work) {
        jdbi.useHandle(handle -> handle.createUpdate("update run set ended_at = clock_timestamp(), workers = :workers,"
                        + " bytes = :bytes, around_seconds = :aroundSeconds where id = :id and ended_at is null")
                .bind("id", run)
                .bindMethods(work)
                .execute());
    }

    /**
     * How fast the newest run with this engine was that had a fair amount to do. One of an earlier version did not tell
     * what was around its work, or only what hearing took of it.
     */
    public Optional<RunPace> pace(EngineRef engine) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select around as around_seconds, (seconds - around) * workers / bytes as seconds_per_byte
                        from (select id, bytes, workers, seconds,
                            coalesce(around_seconds, greatest(0, seconds - hearing_seconds / workers), 0) as around
                          from (select *, extract(epoch from ended_at - started_at)::double precision as seconds
                            from run where engine_sha256 = :sha256 and bytes >= :fair and ended_at > started_at
                              and workers is not null) r) f
                        where around < seconds
                        order by id desc limit 1""")
                .bindMethods(engine)
                .bind("fair", FAIR_BYTES)
                .map(ConstructorMapper.of(RunPace.class))
                .findOne());
    }

    /** Notes that all work of a run is done. */
    public void end(long run) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update run set ended_at = clock_timestamp() where id = :id and ended_at is null")
                .bind("id", run)
                .execute());
    }

    /** The newest first. */
    public List<Run> newest(int limit) {
        return jdbi.withHandle(handle -> handle.registerRowMapper(ConstructorMapper.factory(Run.class))
                .createQuery("select id, drop_name, started_at, ended_at, engine_id, rulebook_id, rulebook_version,"
                        + " software from run order by id desc limit :limit")
                .bind("limit", limit)
                .mapTo(Run.class)
                .list());
    }
}
