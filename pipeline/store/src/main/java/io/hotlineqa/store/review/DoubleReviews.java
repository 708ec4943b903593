package io.hotlineqa.store.review;

import static io.hotlineqa.store.database.RefusedException.Why.NO_SUCH_RESULT;
import static io.hotlineqa.store.database.RefusedException.Why.NO_SUCH_REVIEWER;

import io.hotlineqa.store.audit.AuditLog;
import io.hotlineqa.store.database.RefusedException;
import io.hotlineqa.store.notice.NoticeKind;
import io.hotlineqa.store.notice.NoticeRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Blind double reviews. The words of others can be read once it is closed, and not before. Thread-safe. */
public final class DoubleReviews {
    private static final String REVIEW =
            "select id, name, expert, reviewers, made_at, closed_at from double_review where ";

    private final Jdbi jdbi;

    public DoubleReviews(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<DoubleReview> all() {
        return jdbi.withHandle(handle -> reviews(handle, "true order by id desc limit 100", 0));
    }

    public Optional<DoubleReview> find(long id) {
        return jdbi.withHandle(handle -> reviews(handle, "id = :id", id)).stream()
                .findFirst();
    }

    private static List<DoubleReview> reviews(Handle handle, String condition, long id) {
        var query = handle.registerRowMapper(ConstructorMapper.factory(DoubleReview.class))
                .createQuery(REVIEW + condition);
        return (condition.contains(":id") ? query.bind("id", id) : query)
                .mapTo(DoubleReview.class)
                .list();
    }

    /**
     * Begins one with calls that chance chooses among those with something to judge.
     *
     * @throws RefusedException when one of them is no reviewer
     */
    public long begin(String name, String expert, List<String> reviewers, int calls, String actor) {
        List<String> all = new ArrayList<>(reviewers);
        all.add(expert);
        return jdbi.inTransaction(handle -> {
            if (reviewers.isEmpty() || reviewers.contains(expert)) {
                throw new RefusedException(NO_SUCH_REVIEWER, "an expert and at least one other");
            }
            Assignments.requireReviewers(handle, all);
            long id = insert(handle, name, expert, reviewers, actor);
            handle.createUpdate("""
                            insert into double_review_call (double_review, call, scorecard)
                            select :id, s.call, s.id from scorecard s
                            where s.current and s.violations + s.reviews > 0 order by random() limit :calls""").bind("id", id).bind("calls", calls).execute();
            new NoticeRows(handle).to(all, null, NoticeKind.DOUBLE_REVIEW, actor);
            AuditLog.append(handle, actor, "double-review", "double review " + id, expert + " " + reviewers);
            return id;
        });
    }

    private static long insert(Handle handle, String name, String expert, List<String> reviewers, String actor) {
        return handle.createUpdate("insert into double_review (name, expert, reviewers, made_by)"
                        + " values (:name, :expert, :reviewers, :actor)")
                .bind("name", name)
                .bind("expert", expert)
                .bindArray("reviewers", String.class, reviewers)
                .bind("actor", actor)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** The ids of its calls. */
    public List<Long> calls(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select call from double_review_call where double_review = :id order by call")
                .bind("id", id)
                .mapTo(Long.class)
                .list());
    }

    /** Says something of one result; saying it again changes it while the review is open. */
    public void judge(long id, BlindWord word) {
        jdbi.useTransaction(handle -> {
            boolean asked = reviews(handle, "id = :id", id).stream()
                    .anyMatch(review -> review.isOpen() && review.asks(word.rater()));
            int written = asked ? write(handle, id, word) : 0;
            if (written == 0) {
                throw new RefusedException(
                        NO_SUCH_RESULT, word.rater() + " is not asked about " + word.ruleId() + " of " + word.call());
            }
            String detail = word.ruleId() + " " + word.judgement();
            AuditLog.append(handle, word.rater(), "double-review.word", "call " + word.call(), detail);
        });
    }

    private static int write(Handle handle, long id, BlindWord word) {
        return handle.createUpdate("""
                        insert into double_review_word (double_review, call, rule_id, rater, judgement)
                        select c.double_review, c.call, r.rule_id, :rater, :judgement
                        from double_review_call c join result r on r.scorecard = c.scorecard
                        where c.double_review = :id and c.call = :call and r.rule_id = :ruleId
                          and (r.outcome = 'VIOLATED' or r.review)
                        on conflict (double_review, call, rule_id, rater)
                        do update set judgement = excluded.judgement, at = now()""").bind("id", id).bindMethods(word).execute();
    }

    /** What this person said so far. */
    public List<BlindWord> wordsOf(long id, String rater) {
        return words(id).stream().filter(word -> word.rater().equals(rater)).toList();
    }

    /** Lays the words open and takes no more. */
    public void close(long id, String actor) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("update double_review set closed_at = now() where id = :id and closed_at is null")
                    .bind("id", id)
                    .execute();
            AuditLog.append(handle, actor, "double-review.close", "double review " + id, "");
        });
    }

    /** What everybody said, once it is closed; nothing before. */
    public List<BlindWord> opened(long id) {
        return find(id).filter(review -> !review.isOpen()).isPresent() ? words(id) : List.of();
    }

    private List<BlindWord> words(long id) {
        return jdbi.withHandle(handle -> handle.registerRowMapper(ConstructorMapper.factory(BlindWord.class))
                .createQuery("select call, rule_id, rater, judgement from double_review_word"
                        + " where double_review = :id order by call, rule_id, rater")
                .bind("id", id)
                .mapTo(BlindWord.class)
                .list());
    }
}
