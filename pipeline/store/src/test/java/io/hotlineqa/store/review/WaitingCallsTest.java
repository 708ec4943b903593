package io.hotlineqa.store.review;

import static io.hotlineqa.store.Samples.DROP;
import static io.hotlineqa.store.Samples.LINES;
import static io.hotlineqa.store.Samples.file;
import static io.hotlineqa.store.Samples.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.store.StoreFixture;
import io.hotlineqa.store.call.Bounds;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallLine;
import io.hotlineqa.store.call.CallQueue;
import io.hotlineqa.store.call.CallSort;
import io.hotlineqa.store.call.Calls;
import io.hotlineqa.store.database.RefusedException;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.report.DayFigures;
import io.hotlineqa.store.report.Figures;
import io.hotlineqa.store.report.Overturns;
import io.hotlineqa.store.report.Proportion;
import io.hotlineqa.store.report.RuleDrift;
import io.hotlineqa.store.report.RuleFigures;
import io.hotlineqa.store.report.RuleMisses;
import io.hotlineqa.store.settings.SettingValues;
import io.hotlineqa.store.settings.Settings;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists to work off: what is in them, what comes next, and who gets it. */
class WaitingCallsTest {
    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    private final List<Long> ids = new ArrayList<>();

    @BeforeEach
    void sixCallsAndTwoReviewers() {
        for (char digit = 'a'; digit <= 'f'; digit++) {
            fixture.store().ledger().register(DROP, List.of(file(digit + ".wav", digit)));
            fixture.store().scores(LINES).save(scored("700" + digit, digit + ".wav", digit));
            ids.add(calls().page(CallFilter.ALL.with("700" + digit), CallSort.NEWEST, 0, 1)
                    .rows()
                    .get(0)
                    .id());
        }
        for (String name : List.of("rita", "otto")) {
            fixture.store().users().put(name, Role.REVIEWER, null, "hash", "test");
        }
    }

    private Calls calls() {
        return fixture.store().calls();
    }

    private void sql(String statement) {
        fixture.sql().useHandle(handle -> {
            handle.execute(statement);
            handle.execute("delete from call_summary");
            handle.execute("insert into call_summary select * from call_counted");
        });
    }

    private long total(CallQueue queue) {
        return calls().page(CallFilter.of(queue), CallSort.NEWEST, 0, 1).total();
    }

    @ParameterizedTest
    @EnumSource
    void nextAndPreviousWalkTheWholeListInItsOrder(CallSort sort) {
        sql("update call set duration_seconds = 100 + id % 3, started_at = case when id % 4 = 0 then null"
                + " else now() - id % 3 * interval '1 hour' end");
        sql("update scorecard set score = 80 + id % 2, reviews = id % 3 where current");
        List<Long> listed = calls().page(CallFilter.ALL, sort, 0, 9).rows().stream()
                .map(CallLine::id)
                .toList();

        for (int i = 0; i < listed.size(); i++) {
            OptionalLong next = calls().next(CallFilter.ALL, sort, listed.get(i));
            OptionalLong previous = calls().previous(CallFilter.ALL, sort, listed.get(i));
            assertThat(next)
                    .isEqualTo(i + 1 < listed.size() ? OptionalLong.of(listed.get(i + 1)) : OptionalLong.empty());
            assertThat(previous).isEqualTo(i > 0 ? OptionalLong.of(listed.get(i - 1)) : OptionalLong.empty());
        }
    }

    @Test
    void theNextOneFollowsAlsoWhenTheCallHasLeftTheList() {
        CallFilter open = CallFilter.of(CallQueue.CONFIRM);
        List<Long> listed = calls().page(open, CallSort.SCORE, 0, 9).rows().stream()
                .map(CallLine::id)
                .toList();
        fixture.store().reviews().publish(listed.get(2), 0, 95, "rita");

        assertThat(calls().next(open, CallSort.SCORE, listed.get(2))).hasValue(listed.get(3));
        assertThat(calls().next(open, CallSort.SCORE, listed.get(1))).hasValue(listed.get(3));
    }

    @Test
    void everybodyWhoTakesACallGetsAnotherOne() {
        Assignments assignments = fixture.store().assignments();
        CallFilter all = CallFilter.of(CallQueue.CONFIRM);

        OptionalLong first = assignments.take(all.as("rita", SettingValues.DEFAULT), CallSort.SCORE);
        OptionalLong second = assignments.take(all.as("otto", SettingValues.DEFAULT), CallSort.SCORE);
        OptionalLong again = assignments.take(all.as("rita", SettingValues.DEFAULT), CallSort.SCORE);

        assertThat(second).isPresent().isNotEqualTo(first);
        assertThat(again).as("one's own call comes first until it is published").isEqualTo(first);
        assertThat(calls().page(CallFilter.of(CallQueue.MINE).as("rita", SettingValues.DEFAULT), CallSort.SCORE, 0, 9)
                        .rows())
                .singleElement()
                .returns("rita", CallLine::assignee);
    }

    @Test
    void aPlanGivesOutCallsOnceADayAfterItsHour() {
        Assignments assignments = fixture.store().assignments();
        assignments.plan(new AssignmentPlan(0, CallQueue.CONFIRM, List.of("rita", "otto"), 2, 9, true, null), "sam");
        ZonedDateTime morning = ZonedDateTime.parse("2026-11-23T08:59:00+08:00");

        assertThat(assignments.runDue(morning)).isZero();
        assertThat(assignments.runDue(morning.plusMinutes(2))).isEqualTo(4);
        assertThat(assignments.runDue(morning.plusHours(3))).isZero();
        assertThat(assignments.runDue(morning.plusDays(1).plusHours(3)))
                .as("what is left")
                .isEqualTo(2);
        assertThat(assignments.plans()).singleElement().returns(2, AssignmentPlan::each);
        assignments.removePlan(assignments.plans().get(0).id(), "sam");
        assertThat(assignments.plans()).isEmpty();
    }

    @Test
    void callsAreGivenToReviewersOnly() {
        assertThatThrownBy(() -> fixture.store().assignments().assign(ids, "nobody", "sam"))
                .isInstanceOf(RefusedException.class);
        assertThat(fixture.store().reviews().of(ids.get(0)).assignee()).isNull();
    }

    @Test
    void aCallOfWhichHalfWasNotJudgedIsNotClean() {
        sql("update scorecard set violations = 0, reviews = 0, judged_share = case when call % 2 = 0 then 0.1"
                + " when call % 3 = 0 then null else 0.95 end, rules = 50, not_judged = 2 where current");

        assertThat(total(CallQueue.CLEAN)).isEqualTo(3);
        assertThat(calls().page(CallFilter.of(CallQueue.CLEAN), CallSort.NEWEST, 0, 9)
                        .rows())
                .allMatch(line -> line.coverage() > 0.9);
    }

    @Test
    void outliersAndEmergenciesHaveListsOfTheirOwn() {
        sql("update scorecard set score = case when call = (select min(id) from call) then 10 else 95 end");
        sql("update result set rule_id = 'emergency-checklist', outcome = 'VIOLATED' where rule_id = 'closing'"
                + " and scorecard = (select min(id) from scorecard)");

        assertThat(total(CallQueue.OUTLIERS)).isEqualTo(1);
        assertThat(total(CallQueue.EMERGENCY)).isEqualTo(1);
        assertThat(fixture.store().figures().queues(List.of(CallQueue.values()), "rita", SettingValues.DEFAULT))
                .containsEntry(CallQueue.OUTLIERS, 1L)
                .containsEntry(CallQueue.EMERGENCY, 1L)
                .containsEntry(CallQueue.ALL, 6L)
                .containsEntry(CallQueue.MINE, 0L);
    }

    @Test
    void listsAreBoundedByTimeScoreAndTheSwitchboardsQueue() {
        sql("update call set queue = 'north', started_at = '2026-11-20T00:00:00Z' where id = " + ids.get(0));
        Instant day = Instant.parse("2026-11-20T00:00:00Z");
        Bounds north = new Bounds(day, day.plusSeconds(60), 90.0, 95.0, "north");

        assertThat(calls().page(CallFilter.ALL.within(north), CallSort.NEWEST, 0, 9)
                        .rows())
                .singleElement()
                .returns(ids.get(0), CallLine::id);
        Bounds low = new Bounds(null, null, null, 94.9, null);
        assertThat(calls().page(CallFilter.ALL.within(low), CallSort.NEWEST, 0, 9)
                        .total())
                .isZero();
    }

    @Test
    void aSampleIsDrawnFromTheCleanOnesAndCanBeDrawnAgain() {
        sql("update scorecard set violations = 0, reviews = 0, not_judged = 0 where current");
        RandomSamples samples = fixture.store().samples();

        samples.draw(3, List.of("rita"), "sam", 42);

        assertThat(samples.all())
                .singleElement()
                .returns(42L, RandomSample::seed)
                .returns(6, RandomSample::frame)
                .returns(3, RandomSample::size);
        List<Long> order = RandomOrder.of(ids, 42);
        assertThat(calls().page(CallFilter.of(CallQueue.SAMPLE), CallSort.NEWEST, 0, 9)
                        .rows())
                .extracting(CallLine::id)
                .containsExactlyInAnyOrderElementsOf(order.subList(0, 3));
        assertThat(fixture.store().notices().unseen("rita")).isEqualTo(3);

        samples.replace(order.get(1), "录音听不清", "rita");
        assertThat(samples.contains(order.get(1))).isFalse();
        assertThat(samples.contains(order.get(3))).isTrue();
        assertThatThrownBy(() -> samples.replace(order.get(0), " ", "rita")).isInstanceOf(RefusedException.class);
    }

    @Test
    void missesAreCountedOnTheFinishedPartOfTheSamples() {
        sql("update scorecard set violations = 0, reviews = 0, not_judged = 0 where current");
        fixture.store().samples().draw(2, List.of(), "sam", 42);
        List<Long> order = RandomOrder.of(ids, 42);
        Reviews reviews = fixture.store().reviews();
        reviews.addMissed(order.get(0), 0, "greeting", 0, 1, "漏判", "rita");
        reviews.publish(order.get(0), 1, 90, "rita");
        reviews.publish(order.get(1), 0, 100, "rita");

        assertThat(fixture.store().figures().misses())
                .containsExactly(new RuleMisses("greeting", new Proportion(1, 2)));
    }

    @Test
    void theMachinesErrorsAreCountedByAgentShiftAndConfidence() {
        Reviews reviews = fixture.store().reviews();
        reviews.judge(ids.get(0), 0, "forbidden-10", Judgement.WRONG, "客户说的", "rita");
        reviews.judge(ids.get(1), 0, "forbidden-10", Judgement.RIGHT, "", "rita");
        Proportion half = new Proportion(1, 2);
        Figures figures = fixture.store().figures();

        assertThat(figures.overturns())
                .containsEntry(Overturns.By.AGENT, List.of(new Overturns("A07", half)))
                .containsEntry(Overturns.By.SHIFT, List.of(new Overturns("1", half)))
                .containsEntry(Overturns.By.CONFIDENCE, List.of(new Overturns("9", half)));
        assertThat(figures.drift()).containsExactly(new RuleDrift("forbidden-10", half, new Proportion(0, 0)));
        assertThat(figures.rulesOf("A07")).first().returns(half, RuleFigures::precision);
        assertThat(figures.rulesOf("A08")).isEmpty();
        assertThat(figures.days("", 30)).singleElement().returns(6L, DayFigures::calls);
        assertThat(figures.days("A08", 30)).isEmpty();
    }

    @Test
    void settingsAreKeptAndOldOnesAreInTheAuditLog() {
        Settings settings = fixture.store().settings();
        assertThat(settings.current()).isEqualTo(SettingValues.DEFAULT);

        settings.change(SettingValues.DEFAULT.withThreshold(85), "admin");

        assertThat(settings.current().threshold()).isEqualTo(85);
        assertThat(fixture.store().auditLog().newest(1, 0))
                .singleElement()
                .satisfies(event -> assertThat(event.detail()).contains("90.0", "85.0"));
        assertThatThrownBy(() -> SettingValues.DEFAULT.withThreshold(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theWordsOfADoubleReviewAreReadOnceItIsClosed() {
        fixture.store().users().put("eva", Role.SUPERVISOR, null, "hash", "test");
        DoubleReviews reviews = fixture.store().doubleReviews();
        long id = reviews.begin("十一月", "eva", List.of("rita", "otto"), 4, "sam");
        List<Long> calls = reviews.calls(id);
        assertThat(calls).hasSize(4);
        for (int i = 0; i < 4; i++) {
            Judgement expert = i % 2 == 0 ? Judgement.RIGHT : Judgement.WRONG;
            reviews.judge(id, new BlindWord(calls.get(i), "forbidden-10", "eva", expert));
            reviews.judge(id, new BlindWord(calls.get(i), "forbidden-10", "rita", expert));
            reviews.judge(id, new BlindWord(calls.get(i), "forbidden-10", "otto", Judgement.RIGHT));
        }
        assertThat(reviews.opened(id)).isEmpty();
        assertThat(reviews.wordsOf(id, "rita")).hasSize(4);
        assertThatThrownBy(() -> reviews.judge(id, new BlindWord(calls.get(0), "greeting", "rita", Judgement.RIGHT)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> reviews.judge(id, new BlindWord(calls.get(0), "closing", "sam", Judgement.RIGHT)))
                .isInstanceOf(RefusedException.class);

        reviews.close(id, "sam");

        AgreementTable table = AgreementTable.of(reviews.find(id).orElseThrow(), reviews.opened(id));
        assertThat(table.byReviewer())
                .extracting(AgreementTable.Row::name, AgreementTable.Row::judged, AgreementTable.Row::kappa)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("rita", 4, 1.0),
                        org.assertj.core.groups.Tuple.tuple("otto", 4, 0.0));
        assertThat(table.byRule()).singleElement().returns("forbidden-10", AgreementTable.Row::name);
        assertThatThrownBy(() -> reviews.judge(id, new BlindWord(calls.get(0), "closing", "rita", Judgement.RIGHT)))
                .isInstanceOf(RefusedException.class);
    }
}
