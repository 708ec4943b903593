package io.hotlineqa.store.review;

import static io.hotlineqa.store.call.ReviewState.ACKNOWLEDGED;
import static io.hotlineqa.store.call.ReviewState.ANSWERED;
import static io.hotlineqa.store.call.ReviewState.APPEALED;
import static io.hotlineqa.store.call.ReviewState.CLOSED;
import static io.hotlineqa.store.call.ReviewState.OPEN;
import static io.hotlineqa.store.call.ReviewState.PUBLISHED;
import static io.hotlineqa.store.database.RefusedException.Why.NOT_A_VIOLATION;
import static io.hotlineqa.store.database.RefusedException.Why.OPENED_ALREADY;
import static io.hotlineqa.store.database.RefusedException.Why.OWN_DECISION;
import static io.hotlineqa.store.database.RefusedException.Why.REASON_NEEDED;
import static io.hotlineqa.store.database.RefusedException.Why.TOO_LATE;

import io.hotlineqa.store.call.ReviewState;
import io.hotlineqa.store.database.Page;
import io.hotlineqa.store.database.RefusedException;
import io.hotlineqa.store.notice.NoticeKind;
import io.hotlineqa.store.notice.NoticeRows;
import io.hotlineqa.store.settings.Settings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What people make of the machine's results: verdicts, publication, acknowledgement, appeals and the last word. The
 * machine's score is never touched. Every step is one transaction with its audit event and its notices, and says which
 * version of the review its author has seen. What the workflow does not allow is a {@link RefusedException}.
 * Thread-safe.
 */
public final class Reviews {
    private final Jdbi jdbi;

    public Reviews(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The review of a call; an untouched one when nobody has begun. */
    public Review of(long call) {
        return jdbi.withHandle(handle -> new ReviewRows(handle).of(call));
    }

    /** The verdicts that count: the last one of each rule, on the scorecard that the review is about. */
    public List<Verdict> verdicts(long call) {
        return jdbi.withHandle(handle -> new VerdictRows(handle).of(call));
    }

    /**
     * Every verdict of every call in the order in which they were given, for programs that follow along.
     *
     * @param after the id of the last one seen; 0 to begin
     * @param limit 1 to {@link Page#LARGEST}; others are brought to the nearest
     */
    public List<VerdictLine> verdictsAfter(long after, int limit) {
        return jdbi.withHandle(handle ->
                new VerdictRows(handle).after(after, Math.min(Math.max(limit, 1), Page.LARGEST)));
    }

    /** All appeals of a call, the oldest first. */
    public List<Appeal> appeals(long call) {
        return jdbi.withHandle(handle -> new AppealRows(handle).of(call));
    }

    /** Until when the agent may appeal; null before publication. */
    public Instant appealsEnd(Review review) {
        int days = jdbi.withHandle(Settings::current).appealDays();
        return review.publishedAt() == null ? null : review.publishedAt().plus(days, ChronoUnit.DAYS);
    }

    /**
     * Says whether the machine is right about something that it found.
     *
     * @throws RefusedException when the machine is overturned without a reason or found nothing there
     * @throws StaleReviewException when somebody else was faster
     */
    public void judge(long call, int seen, String ruleId, Judgement judgement, String reason, String actor) {
        requireReason(judgement != Judgement.WRONG || !reason.isBlank());
        Step step = new Step(call, seen, actor, "verdict", ruleId + " " + judgement);
        take(step, Set.of(OPEN), null, h -> new VerdictRows(h).insert(call, ruleId, judgement, reason, actor));
    }

    /**
     * Adds a violation that the machine missed.
     *
     * @param start seconds from the start of the recording
     * @param end seconds from the start of the recording
     */
    public void addMissed(long call, int seen, String ruleId, double start, double end, String reason, String actor) {
        requireReason(!reason.isBlank());
        Verdict missed = new Verdict(ruleId, Judgement.MISSED, reason, actor, null, start, end);
        Step step = new Step(call, seen, actor, "verdict", ruleId + " MISSED " + start + "-" + end);
        take(step, Set.of(OPEN), null, handle -> new VerdictRows(handle).insertMissed(call, missed));
    }

    /** Takes back a violation that a person had added. */
    public void withdrawMissed(long call, int seen, String ruleId, String actor) {
        Step step = new Step(call, seen, actor, "verdict", ruleId + " withdrawn");
        take(step, Set.of(OPEN), null, handle -> new VerdictRows(handle).withdraw(call, ruleId, "", actor));
    }

    /** Shows the call to its agent, with a person's score beside the machine's. */
    public void publish(long call, int seen, double humanScore, String actor) {
        take(new Step(call, seen, actor, "publish", "score " + humanScore), Set.of(OPEN), PUBLISHED, handle -> {
            new ReviewRows(handle).publish(call, humanScore, actor);
            new NoticeRows(handle).toAgent(call, NoticeKind.PUBLISHED, actor);
        });
    }

    /** Notes that the agent has opened the published call: from then on it cannot be recalled. */
    public void open(long call) {
        jdbi.useHandle(handle -> new ReviewRows(handle).open(call));
    }

    /**
     * Takes a publication back that its agent has not seen yet, with the notice of it.
     *
     * @throws RefusedException once the agent has opened the call
     */
    public void recall(long call, int seen, String actor) {
        take(new Step(call, seen, actor, "recall", ""), Set.of(PUBLISHED), OPEN, handle -> {
            ReviewRows rows = new ReviewRows(handle);
            if (rows.of(call).openedAt() != null) {
                throw new RefusedException(OPENED_ALREADY, "the agent has opened call " + call);
            }
            rows.recall(call);
            new NoticeRows(handle).withdraw(call, NoticeKind.PUBLISHED);
        });
    }

    /** The agent accepts the score. */
    public void acknowledge(long call, int seen, String actor) {
        take(new Step(call, seen, actor, "acknowledge", ""), Set.of(PUBLISHED, ANSWERED), ACKNOWLEDGED, handle -> {});
    }

    /** The agent appeals against one violation that stands, once and in time. */
    public void appeal(long call, int seen, String ruleId, String reason, String actor) {
        requireReason(!reason.isBlank());
        Step step = new Step(call, seen, actor, "appeal", ruleId);
        take(step, Set.of(PUBLISHED, APPEALED), APPEALED, handle -> {
            checkAppeal(handle, call, ruleId);
            new AppealRows(handle).insert(call, ruleId, reason, actor);
            new NoticeRows(handle).toSupervisors(call, NoticeKind.APPEALED, actor);
        });
    }

    private void checkAppeal(Handle handle, long call, String ruleId) {
        if (!new VerdictRows(handle).stands(call, ruleId)) {
            throw new RefusedException(NOT_A_VIOLATION, "call " + call + " does not violate " + ruleId);
        }
        if (Instant.now().isAfter(appealsEnd(new ReviewRows(handle).of(call)))) {
            throw new RefusedException(TOO_LATE, "the days for appeals against call " + call + " are over");
        }
    }

    /**
     * Answers one appeal. Granting it overturns the violation.
     *
     * @param humanScore the person's score after the answer
     */
    public void answer(
            long call, int seen, long appeal, boolean granted, String answer, double humanScore, String actor) {
        requireReason(!answer.isBlank());
        String detail = "appeal " + appeal + " granted=" + granted + " score " + humanScore;
        take(new Step(call, seen, actor, "answer", detail), Set.of(APPEALED), null, handle -> {
            requireSecondPerson(new ReviewRows(handle).of(call), actor);
            AppealRows appeals = new AppealRows(handle);
            Appeal answered = appeals.open(call, appeal);
            appeals.answer(answered, granted, answer, actor);
            if (granted) {
                overturn(handle, call, answered.ruleId(), answer, actor);
                new ReviewRows(handle).score(call, humanScore);
            }
            appeals.moveWhenAllAnswered(call);
            new NoticeRows(handle).toAgent(call, NoticeKind.ANSWERED, actor);
        });
    }

    private static void requireSecondPerson(Review review, String actor) {
        if (actor.equals(review.publishedBy())) {
            throw new RefusedException(OWN_DECISION, actor + " published this score");
        }
    }

    private static void overturn(Handle handle, long call, String ruleId, String reason, String actor) {
        VerdictRows verdicts = new VerdictRows(handle);
        boolean added = verdicts.of(call).stream()
                .anyMatch(v -> v.ruleId().equals(ruleId) && v.judgement() == Judgement.MISSED);
        if (added) {
            verdicts.withdraw(call, ruleId, reason, actor);
        } else {
            verdicts.insert(call, ruleId, Judgement.WRONG, reason, actor);
        }
    }

    /** The supervisor's last word, with the score that stands and, where it is not that of the verdicts, why. */
    public void close(long call, int seen, double humanScore, String reason, String actor) {
        Step step = new Step(call, seen, actor, "close", "score " + humanScore + " " + reason);
        take(step, Set.of(PUBLISHED, ACKNOWLEDGED, ANSWERED), CLOSED, handle -> {
            ReviewRows rows = new ReviewRows(handle);
            requireReason(!reason.isBlank() || rows.of(call).humanScore() == humanScore);
            rows.score(call, humanScore);
            new NoticeRows(handle).toAgent(call, NoticeKind.CLOSED, actor);
        });
    }

    private static void requireReason(boolean given) {
        if (!given) {
            throw new RefusedException(REASON_NEEDED, "this needs a reason");
        }
    }

    private void take(Step step, Set<ReviewState> from, ReviewState to, Consumer<Handle> work) {
        jdbi.useTransaction(handle -> {
            new ReviewRows(handle).step(step, from, to);
            work.accept(handle);
        });
    }
}
