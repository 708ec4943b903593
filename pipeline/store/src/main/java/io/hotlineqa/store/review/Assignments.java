package io.hotlineqa.store.review;

import static io.hotlineqa.store.database.RefusedException.Why.NO_SUCH_REVIEWER;

import io.hotlineqa.store.audit.AuditLog;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallSearch;
import io.hotlineqa.store.call.CallSort;
import io.hotlineqa.store.database.RefusedException;
import io.hotlineqa.store.notice.NoticeKind;
import io.hotlineqa.store.notice.NoticeRows;
import io.hotlineqa.store.settings.SettingValues;
import io.hotlineqa.store.settings.Settings;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Who reviews which calls: taken by oneself, given by hand, or given by a daily plan. Thread-safe. */
public final class Assignments {
    private static final String PLANS =
            "select id, queue, reviewers, each, hour, active, last_run from assignment_plan";

    private final Jdbi jdbi;

    public Assignments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes the first call of a list that nobody else has; two who ask at once get different ones. */
    public OptionalLong take(CallFilter filter, CallSort sort) {
        return jdbi.inTransaction(handle -> take(handle, filter, sort, filter.me(), filter.me()));
    }

    private static OptionalLong take(Handle handle, CallFilter filter, CallSort sort, String user, String actor) {
        OptionalLong call = new CallSearch(handle).free(filter, sort);
        call.ifPresent(id -> assign(handle, id, user, actor));
        return call;
    }

    private static void assign(Handle handle, long call, String user, String actor) {
        new ReviewRows(handle).assign(call, user);
        AuditLog.append(handle, actor, "assign", "call " + call, user == null ? "nobody" : user);
        if (user != null) {
            new NoticeRows(handle).to(List.of(user), call, NoticeKind.ASSIGNED, actor);
        }
    }

    /**
     * Gives calls to a reviewer.
     *
     * @param user null takes them back
     * @throws RefusedException when there is no such reviewer
     */
    public void assign(List<Long> calls, String user, String actor) {
        jdbi.useTransaction(handle -> {
            if (user != null) {
                requireReviewers(handle, List.of(user));
            }
            calls.stream().sorted().forEach(call -> assign(handle, call, user, actor));
        });
    }

    static void requireReviewers(Handle handle, List<String> users) {
        long known = handle.createQuery("select count(*) from user_account where name = any(:users)"
                        + " and role in ('REVIEWER', 'SUPERVISOR') and not disabled")
                .bindArray("users", String.class, users)
                .mapTo(Long.class)
                .one();
        if (known != users.stream().distinct().count()) {
            throw new RefusedException(NO_SUCH_REVIEWER, "not all of them are reviewers: " + users);
        }
    }

    /** Those who may be given calls. */
    public List<String> reviewers() {
        return jdbi.withHandle(handle -> handle.createQuery("select name from user_account"
                        + " where role in ('REVIEWER', 'SUPERVISOR') and not disabled order by name")
                .mapTo(String.class)
                .list());
    }

    public List<AssignmentPlan> plans() {
        return jdbi.withHandle(handle -> plans(handle, " order by id"));
    }

    private static List<AssignmentPlan> plans(Handle handle, String rest) {
        return handle.registerRowMapper(ConstructorMapper.factory(AssignmentPlan.class))
                .createQuery(PLANS + rest)
                .mapTo(AssignmentPlan.class)
                .list();
    }

    /** Adds a plan. */
    public void plan(AssignmentPlan plan, String actor) {
        jdbi.useTransaction(handle -> {
            requireReviewers(handle, plan.reviewers());
            handle.createUpdate("insert into assignment_plan (queue, reviewers, each, hour, made_by)"
                            + " values (:queue, :reviewers, :each, :hour, :actor)")
                    .bind("queue", plan.queue())
                    .bindArray("reviewers", String.class, plan.reviewers())
                    .bind("each", plan.each())
                    .bind("hour", plan.hour())
                    .bind("actor", actor)
                    .execute();
            AuditLog.append(handle, actor, "plan", "assignments", plan.toString());
        });
    }

    /** Ends a plan. */
    public void removePlan(long plan, String actor) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("delete from assignment_plan where id = :id")
                    .bind("id", plan)
                    .execute();
            AuditLog.append(handle, actor, "plan.remove", "assignments", "plan " + plan);
        });
    }

    /**
     * Gives out what the plans say, once a day each, however many programs ask.
     *
     * @return how many calls were given out
     */
    public int runDue(ZonedDateTime now) {
        return jdbi.inTransaction(handle -> {
            SettingValues settings = Settings.current(handle);
            int given = 0;
            for (AssignmentPlan plan : due(handle, now)) {
                given += run(handle, plan, settings);
            }
            return given;
        });
    }

    private static List<AssignmentPlan> due(Handle handle, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        return plans(handle, " where active for update skip locked").stream()
                .filter(plan -> plan.hour() <= now.getHour())
                .filter(plan -> plan.lastRun() == null || plan.lastRun().isBefore(today))
                .peek(plan -> handle.createUpdate("update assignment_plan set last_run = :today where id = :id")
                        .bind("today", today)
                        .bind("id", plan.id())
                        .execute())
                .toList();
    }

    private static int run(Handle handle, AssignmentPlan plan, SettingValues settings) {
        int given = 0;
        for (int round = 0; round < plan.each(); round++) {
            for (String reviewer : plan.reviewers()) {
                CallFilter filter = CallFilter.of(plan.queue()).as("", settings);
                given += giveUnassigned(handle, filter, reviewer) ? 1 : 0;
            }
        }
        return given;
    }

    private static boolean giveUnassigned(Handle handle, CallFilter filter, String reviewer) {
        return take(handle, filter.as(NOBODY, filter.settings()), CallSort.SCORE, reviewer, "plan")
                .isPresent();
    }

    /** No user has this name, so that only calls are given that nobody has. */
    private static final String NOBODY = " ";
}
