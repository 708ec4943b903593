package io.hotlineqa.store.review;

import static io.hotlineqa.store.database.RefusedException.Why.FRAME_USED_UP;
import static io.hotlineqa.store.database.RefusedException.Why.REASON_NEEDED;

import io.hotlineqa.store.audit.AuditLog;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallQueue;
import io.hotlineqa.store.call.CallSearch;
import io.hotlineqa.store.database.RefusedException;
import io.hotlineqa.store.notice.NoticeKind;
import io.hotlineqa.store.notice.NoticeRows;
import io.hotlineqa.store.settings.Settings;
import java.security.SecureRandom;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Random samples of clean calls: seed and frame are kept, so that nobody can pick the calls they like. An unsuitable
 * call is replaced by the next one in the order that chance chose, with a reason. Thread-safe.
 */
public final class RandomSamples {
    private final Jdbi jdbi;

    public RandomSamples(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The newest first. */
    public List<RandomSample> all() {
        return jdbi.withHandle(handle -> handle.registerRowMapper(ConstructorMapper.factory(RandomSample.class))
                .createQuery("""
                        select m.id, m.drawn_at, m.drawn_by, m.seed, m.size, cardinality(m.frame) as frame,
                          count(c.replaced_by) as replaced,
                          count(*) filter (where c.replaced_by is null and v.state <> 'OPEN') as done
                        from sample m join sample_call c on c.sample = m.id left join review v on v.call = c.call
                        group by m.id order by m.id desc limit 100""")
                .mapTo(RandomSample.class)
                .list());
    }

    /** Draws from all clean calls, with a seed that nobody chose. */
    public void draw(int size, List<String> reviewers, String actor) {
        draw(size, reviewers, actor, new SecureRandom().nextLong());
    }

    /**
     * Draws with this seed and gives the calls to the reviewers in turn.
     *
     * @param reviewers nobody leaves the calls to whoever takes them
     * @throws RefusedException when there is no clean call, or one of them is no reviewer
     */
    void draw(int size, List<String> reviewers, String actor, long seed) {
        jdbi.useTransaction(handle -> {
            Assignments.requireReviewers(handle, reviewers);
            CallFilter clean = CallFilter.of(CallQueue.CLEAN).as(actor, Settings.current(handle));
            List<Long> frame = new CallSearch(handle).ids(clean);
            if (frame.isEmpty()) {
                throw new RefusedException(FRAME_USED_UP, "there is no clean call to draw");
            }
            List<Long> drawn = RandomOrder.of(frame, seed).subList(0, Math.min(size, frame.size()));
            long sample = insert(handle, drawn.size(), frame, actor, seed);
            for (int i = 0; i < drawn.size(); i++) {
                insertCall(handle, sample, i, drawn.get(i));
                give(handle, drawn.get(i), reviewers, i);
            }
            AuditLog.append(handle, actor, "sample", "sample " + sample, drawn.size() + " of " + frame.size());
        });
    }

    private static void give(Handle handle, long call, List<String> reviewers, int turn) {
        if (!reviewers.isEmpty()) {
            String reviewer = reviewers.get(turn % reviewers.size());
            new ReviewRows(handle).assign(call, reviewer);
            new NoticeRows(handle).to(List.of(reviewer), call, NoticeKind.ASSIGNED, "sample");
        }
    }

    private static long insert(Handle handle, int size, List<Long> frame, String actor, long seed) {
        return handle.createUpdate(
                        "insert into sample (drawn_by, seed, size, frame) values (:actor, :seed, :size, :frame)")
                .bind("actor", actor)
                .bind("seed", seed)
                .bind("size", size)
                .bindArray("frame", Long.class, frame)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    private static void insertCall(Handle handle, long sample, int position, long call) {
        handle.createUpdate("insert into sample_call (sample, position, call) values (:sample, :position, :call)")
                .bind("sample", sample)
                .bind("position", position)
                .bind("call", call)
                .execute();
    }

    /** Whether the call is part of a sample. */
    public boolean contains(long call) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from sample_call where call = :call and replaced_by is null)")
                .bind("call", call)
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * Puts the next call of the order in the place of an unsuitable one.
     *
     * @throws RefusedException without a reason, or when the frame is used up or the call is in no sample
     */
    public void replace(long call, String reason, String actor) {
        if (reason.isBlank()) {
            throw new RefusedException(REASON_NEEDED, "a sample is replaced with a reason");
        }
        jdbi.useTransaction(handle -> {
            long sample = handle.createQuery(
                            "select m.id from sample m join sample_call c on c.sample = m.id"
                                    + " where c.call = :call and c.replaced_by is null order by m.id desc limit 1 for update of m")
                    .bind("call", call)
                    .mapTo(Long.class)
                    .findOne()
                    .orElseThrow(() -> new RefusedException(FRAME_USED_UP, "call " + call + " is in no sample"));
            insertCall(handle, sample, used(handle, sample), following(handle, sample));
            handle.createUpdate("update sample_call set replaced_by = :actor, replace_reason = :reason,"
                            + " replaced_at = now() where sample = :sample and call = :call")
                    .bind("actor", actor)
                    .bind("reason", reason)
                    .bind("sample", sample)
                    .bind("call", call)
                    .execute();
            AuditLog.append(handle, actor, "sample.replace", "call " + call, "sample " + sample);
        });
    }

    private static long following(Handle handle, long sample) {
        List<Long> frame = handle.createQuery("select unnest(frame) from sample where id = :id")
                .bind("id", sample)
                .mapTo(Long.class)
                .list();
        long seed = handle.createQuery("select seed from sample where id = :id")
                .bind("id", sample)
                .mapTo(Long.class)
                .one();
        int used = used(handle, sample);
        if (used >= frame.size()) {
            throw new RefusedException(FRAME_USED_UP, "all " + used + " calls of the frame are used");
        }
        return RandomOrder.of(frame, seed).get(used);
    }

    private static int used(Handle handle, long sample) {
        return handle.createQuery("select count(*) from sample_call where sample = :id")
                .bind("id", sample)
                .mapTo(Integer.class)
                .one();
    }
}
