package io.hotlineqa.store;

import static io.hotlineqa.store.ReviewState.ACKNOWLEDGED;
import static io.hotlineqa.store.ReviewState.ANSWERED;
import static io.hotlineqa.store.ReviewState.APPEALED;
import static io.hotlineqa.store.ReviewState.CLOSED;
import static io.hotlineqa.store.ReviewState.OPEN;
import static io.hotlineqa.store.ReviewState.PUBLISHED;

import io.hotlineqa.store.RefusedException.Why;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/**
 * What people make of the machine's results: verdicts, publication, acknowledgement, appeals and the last word. The
 * machine's score is never touched. Every step is one transaction with its audit event, and says which version of the
 * review its author has seen. Thread-safe.
 */
public final class Reviews {
    private final Jdbi jdbi;

    Reviews(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The review of a call; an untouched one when nobody has begun. */
    public Review of(long call) {
        return jdbi.withHandle(handle -> new ReviewRows(handle).of(call));
    }

    /** The verdicts that count: the last one of each rule. */
    public List<Verdict> verdicts(long call) {
        return jdbi.withHandle(handle -> new ReviewRows(handle).verdicts(call));
    }

    /** All appeals of a call, the oldest first. */
    public List<Appeal> appeals(long call) {
        return jdbi.withHandle(handle -> new ReviewRows(handle).appeals(call));
    }

    /**
     * Says whether the machine is right about one rule.
     *
     * @throws RefusedException when the machine is overturned without a reason
     * @throws StaleReviewException when somebody else was faster
     */
    public void judge(long call, int seen, String ruleId, Judgement judgement, String reason, String actor) {
        if (judgement == Judgement.WRONG && reason.isBlank()) {
            throw new RefusedException(Why.REASON_NEEDED, "the machine is overturned with a reason only");
        }
        Step step = new Step(call, seen, actor, "verdict", ruleId + " " + judgement + " " + reason);
        take(step, Set.of(OPEN, APPEALED), null, rows -> rows.insertVerdict(call, ruleId, judgement, reason, actor));
    }

    /** Shows the call to its agent, with a person's score beside the machine's. */
    public void publish(long call, int seen, double humanScore, String actor) {
        Step step = new Step(call, seen, actor, "publish", "score " + humanScore);
        take(step, Set.of(OPEN), PUBLISHED, rows -> rows.publish(call, humanScore));
    }

    /** The agent accepts the score. */
    public void acknowledge(long call, int seen, String actor) {
        take(new Step(call, seen, actor, "acknowledge", ""), Set.of(PUBLISHED, ANSWERED), ACKNOWLEDGED, rows -> {});
    }

    /** The agent appeals one result. */
    public void appeal(long call, int seen, String ruleId, String reason, String actor) {
        if (reason.isBlank()) {
            throw new RefusedException(Why.REASON_NEEDED, "an appeal has a reason");
        }
        Step step = new Step(call, seen, actor, "appeal", ruleId + " " + reason);
        take(step, Set.of(PUBLISHED, APPEALED), APPEALED, rows -> rows.insertAppeal(call, ruleId, reason, actor));
    }

    /** Answers one appeal. */
    public void answer(long call, int seen, long appeal, boolean granted, String answer, String actor) {
        if (answer.isBlank()) {
            throw new RefusedException(Why.REASON_NEEDED, "an answer has a reason");
        }
        Step step = new Step(call, seen, actor, "answer", "appeal " + appeal + " granted=" + granted + " " + answer);
        jdbi.useTransaction(handle -> {
            ReviewRows rows = new ReviewRows(handle);
            rows.step(step, Set.of(APPEALED), null);
            rows.answer(call, appeal, granted, answer, actor);
            rows.moveWhenAllAnswered(call);
        });
    }

    /** The supervisor's last word, with the score that stands. */
    public void close(long call, int seen, double humanScore, String actor) {
        Step step = new Step(call, seen, actor, "close", "score " + humanScore);
        take(step, Set.of(PUBLISHED, ACKNOWLEDGED, ANSWERED), CLOSED, rows -> rows.score(call, humanScore));
    }

    private void take(Step step, Set<ReviewState> from, ReviewState to, Consumer<ReviewRows> work) {
        jdbi.useTransaction(handle -> {
            ReviewRows rows = new ReviewRows(handle);
            rows.step(step, from, to);
            work.accept(rows);
        });
    }
}
