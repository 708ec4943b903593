package io.hotlineqa.store.report;

import static io.hotlineqa.store.Samples.DROP;
import static io.hotlineqa.store.Samples.LINES;
import static io.hotlineqa.store.Samples.card;
import static io.hotlineqa.store.Samples.file;
import static io.hotlineqa.store.Samples.scored;
import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.rules.Scorecard;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.StoreFixture;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallLine;
import io.hotlineqa.store.call.CallPeriod;
import io.hotlineqa.store.call.CallQueue;
import io.hotlineqa.store.call.CallSort;
import io.hotlineqa.store.call.ScoredCall;
import io.hotlineqa.store.database.Page;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.review.Judgement;
import io.hotlineqa.store.review.Reviews;
import io.hotlineqa.store.settings.SettingValues;
import io.hotlineqa.testkit.CallText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sums and summaries say the same as counting everything over, after all that can happen to a call. */
class FastFiguresTest {
    private static final double NEARLY = 1e-9;
    private static final String LOCAL = "c.started_at at time zone 'Asia/Shanghai'";
    private static final ReportScope YEAR = ReportScope.of(
            CallPeriod.ofDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), ZoneId.of("Asia/Shanghai")));

    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    private Store store;
    private PlainFigures plain;

    @BeforeEach
    void aYearOfCallsToWhichThingsHappen() throws Exception {
        store = fixture.store();
        plain = new PlainFigures(fixture.sql());
        store.users().put("rita", Role.REVIEWER, null, "hash", "test");
        store.ledger().register(DROP, List.of(file("a.wav", 'a'), file("b.wav", 'b'), file("c.wav", 'c')));
        ScoredCall first = scored("7001", "a.wav", 'a');
        store.scores(LINES).save(List.of(first, scored("7002", "b.wav", 'b'), scored("7003", "c.wav", 'c')));
        store.demoMark().put();
        store.manyCalls().make(200);
        List<Long> ids = ids();
        store.scores(LINES).rescore(ids.get(7), clean(first));
        store.scores(LINES).rescore(ids.get(8), clean(first));
        judge();
        store.scores(LINES).rescore(ids().get(3), card(first.transcript(), 60));
        store.scores(LINES).rescore(ids().get(4), card(first.transcript(), 12.5));
        store.assignments().assign(ids().subList(5, 7), "rita", "lead");
        store.scores(LINES).describeAnew(described(), "olga");
        store.erasure().erase(store.erasure().find("m100").get(0), "asked for", "olga");
    }

    /** Of an emergency, without a fault. */
    private static Scorecard clean(ScoredCall scored) {
        Scorecard usual = scored.scorecard();
        return new Scorecard(
                usual.callId(),
                usual.agentId(),
                usual.startedAt(),
                usual.durationSeconds(),
                usual.recording(),
                usual.engine(),
                usual.rulebook(),
                usual.software(),
                100,
                100,
                List.of(passed("greeting", ""), passed("emergency-checklist", ""), passed("topic", "来电主题：漏气，由人核对")));
    }

    private static RuleResult passed(String rule, String reason) {
        return new RuleResult(rule, rule, Outcome.PASSED, false, 0, reason, List.of());
    }

    private void judge() {
        Reviews reviews = store.reviews();
        List<Long> ids = ids();
        reviews.judge(ids.get(0), 0, "forbidden-10", Judgement.WRONG, "客户说的", "rita");
        reviews.judge(ids.get(0), 1, "forbidden-10", Judgement.CANNOT_TELL, "", "rita");
        reviews.judge(ids.get(1), 0, "closing", Judgement.RIGHT, "", "rita");
        reviews.judge(ids.get(2), 0, "closing", Judgement.WRONG, "说了", "rita");
        reviews.publish(ids.get(2), 1, 100, "rita");
        store.samples().draw(1, List.of(), "sam");
    }

    /** Numbers of calls in the order in which they were stored. */
    private List<Long> ids() {
        return store.calls().after(0, Page.LARGEST).stream().map(CallLine::id).toList();
    }

    /** The second call was another agent's, at another time. */
    private static ScoredCall described() {
        ScoredCall before = scored("7002", "b.wav", 'b');
        Call call = Call.with("7002")
                .agentId("A99")
                .agentName("李四")
                .startedAt(Instant.parse("2026-11-22T15:10:00Z"))
                .attribute("team", "夜班")
                .build();
        Transcript text = CallText.transcript(call, "agent 0.8 您好 宝鸡 中燃 调度 中心\ncustomer 我家 漏气 了");
        Transcript transcript = new Transcript(
                call,
                before.transcript().recording(),
                before.transcript().engine(),
                74.2,
                2,
                text.utterances(),
                text.silences(),
                text.speech());
        return new ScoredCall(DROP, "b.wav", before.sha256(), transcript, card(transcript, 70));
    }

    @Test
    void rulesWordsAndDriftAreTheSameCountedOver() {
        Figures figures = store.figures();

        assertThat(figures.rules()).isNotEmpty().isEqualTo(plain.rules());
        assertThat(figures.drift()).isNotEmpty().isEqualTo(plain.drift());
        Map<Overturns.By, List<Overturns>> overturns = figures.overturns();
        for (Overturns.By by : Overturns.By.values()) {
            assertThat(overturns.get(by)).as(by.name()).isNotEmpty().isEqualTo(plain.overturns(by));
        }
        assertThat(store.audit().check()).isEmpty();
    }

    /** What has no confidence was counted among the surest once. */
    @Test
    void theSumsOfTenthsAreMadeAnewWhenTheTablesAreBroughtToThisVersion() throws Exception {
        fixture.sql().useHandle(handle -> {
            handle.execute("drop function tenth cascade");
            handle.execute("update tally set part = '9' where kind = 'CONFIDENCE'");
        });

        fixture.migrate("V106__tenths_of_what_is_known");

        assertThat(store.figures().overturns().get(Overturns.By.CONFIDENCE))
                .extracting(Overturns::part)
                .containsExactlyInAnyOrder("9", null);
        assertThat(store.audit().check()).isEmpty();
    }

    @Test
    void whatWaitsIsTheSameCountedOver() {
        List<CallQueue> queues = new ArrayList<>(PlainFigures.QUEUES.keySet());
        Map<CallQueue, Long> waiting = store.figures().queues(queues, "rita", SettingValues.DEFAULT);

        assertThat(queues).containsExactlyInAnyOrder(CallQueue.values());
        for (CallQueue queue : queues) {
            assertThat(waiting.get(queue)).as(queue.name()).isEqualTo(plain.waiting(queue));
            CallFilter mine = CallFilter.of(queue).as("rita", SettingValues.DEFAULT);
            assertThat(store.calls().page(mine, CallSort.NEWEST, 0, 1).total())
                    .as("list " + queue)
                    .isEqualTo(waiting.get(queue));
        }
        assertThat(waiting).containsEntry(CallQueue.OUTLIERS, 3L).containsEntry(CallQueue.MINE, 4L);
    }

    @Test
    void reportsAreTheSameCountedOver() {
        Map<ReportGroup, String> parts = Map.of(
                ReportGroup.ALL,
                "''",
                ReportGroup.DAY,
                "to_char(" + LOCAL + ", 'YYYY-MM-DD')",
                ReportGroup.WEEK,
                "to_char(date_trunc('week', " + LOCAL + "), 'YYYY-MM-DD')",
                ReportGroup.MONTH,
                "to_char(" + LOCAL + ", 'YYYY-MM')",
                ReportGroup.AGENT,
                "c.agent_id",
                ReportGroup.TEAM,
                "coalesce(c.attributes ->> 'team', c.attributes ->> '班组')");
        parts.forEach((by, part) -> assertThat(store.reports().groups(YEAR, by))
                .as(by.name().toLowerCase(Locale.ROOT))
                .usingRecursiveComparison()
                .withComparatorForType((a, b) -> Math.abs(a - b) < NEARLY ? 0 : Double.compare(a, b), Double.class)
                .isEqualTo(plain.groups(by, part)));
        assertThat(store.figures().days("", 30))
                .hasSize(30)
                .allSatisfy(day -> assertThat(plain.days())
                        .usingRecursiveFieldByFieldElementComparator()
                        .contains(day));
    }

    @Test
    void rulesOfAReportAreTheSameCountedOver() {
        assertThat(store.reports().rules(YEAR)).hasSizeGreaterThan(4).isEqualTo(plain.ruleCounts());
        for (String rule : List.of("closing", "greeting", "topic")) {
            assertThat(store.reports().rule(YEAR, rule, ReportGroup.AGENT))
                    .as(rule)
                    .isNotEmpty()
                    .isEqualTo(plain.shares(rule));
        }
    }

    @Test
    void foldedSumsSayTheSameAndAreShort() {
        List<RuleFigures> before = store.figures().rules();

        store.figures().fold(1_000_000);
        int left = tallies();
        store.figures().fold(0);

        assertThat(tallies()).isLessThan(left).isLessThan(100);
        assertThat(store.figures().rules()).isEqualTo(before);
        assertThat(store.audit().check()).isEmpty();
    }

    private int tallies() {
        return fixture.sql()
                .withHandle(sql -> sql.createQuery(
                                "select (select count(*) from tally) + (select count(*) from score_tally)")
                        .mapTo(Integer.class)
                        .one());
    }
}
