package io.hotlineqa.store.report;

import static io.hotlineqa.store.Samples.ENGINE;
import static io.hotlineqa.store.Samples.LINES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.rules.Scorecard;
import io.hotlineqa.rules.together.Incident;
import io.hotlineqa.rules.together.IncidentKind;
import io.hotlineqa.rules.together.IncidentState;
import io.hotlineqa.rules.together.IncidentsOfKey;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.RecordingRef;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.store.Samples;
import io.hotlineqa.store.StoreFixture;
import io.hotlineqa.store.account.DroppedFile;
import io.hotlineqa.store.account.MissingRecording;
import io.hotlineqa.store.account.NightAccount;
import io.hotlineqa.store.call.Bounds;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallLine;
import io.hotlineqa.store.call.CallPeriod;
import io.hotlineqa.store.call.CallSort;
import io.hotlineqa.store.call.ScoredCall;
import io.hotlineqa.store.incident.IncidentCount;
import io.hotlineqa.store.review.Judgement;
import io.hotlineqa.testkit.CallText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReportsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String TEXT = "agent 0.8 您好 宝鸡 中燃\nsilence 7\ncustomer 我家 漏气 了";
    private static final ReportScope OCTOBER =
            ReportScope.of(CallPeriod.ofDays(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), ZONE));

    private static final Map<String, String> OLD = Map.of(
            "1",
            "{\"utterances\":[{\"words\":[{\"confidence\":0.5},{\"confidence\":1}]}],"
                    + "\"silences\":[{\"start\":1,\"end\":4.5}]}",
            "2",
            "{\"utterances\":[{\"text\":\"您好\"}]}",
            "3",
            "not JSON",
            "4",
            "{}");

    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    private Reports reports() {
        return fixture.store().reports();
    }

    /** Three calls of two agents on the last evening of October, and one in the first hour of November. */
    @BeforeEach
    void fourCalls() {
        put("1", "A01", "2026-10-31T23:59:59", 100, "漏气");
        put("2", "A01", "2026-10-31T20:00:00", 80, "漏气");
        put("3", "A02", "2026-10-30T09:00:00", 90, "缴费");
        put("4", "A01", "2026-11-01T00:00:00", 60, "漏气");
    }

    private void put(String callId, String agent, String local, double score, String topic) {
        Instant at = LocalDateTime.parse(local).atZone(ZONE).toInstant();
        String sha256 = callId.repeat(64);
        Call call = Call.with(callId)
                .agentId(agent)
                .agentName("张三")
                .startedAt(at)
                .attribute("班组", "早班")
                .build();
        Transcript text = CallText.transcript(call, TEXT);
        Transcript transcript = new Transcript(
                call, new RecordingRef(callId, sha256), ENGINE, 74.2, 2, text.utterances(), text.silences(), List.of());
        fixture.store().ledger().register("october", List.of(new DroppedFile(callId, sha256, 1)));
        fixture.store()
                .scores(LINES)
                .save(new ScoredCall("october", callId, sha256, transcript, card(transcript, score, topic)));
    }

    private static Scorecard card(Transcript transcript, double score, String topic) {
        return Samples.card(
                transcript,
                score,
                List.of(
                        violated(score),
                        plain("closing", Outcome.NOT_JUDGED, "谁先挂机不明"),
                        plain("emergency-checklist", Outcome.PASSED, ""),
                        plain("topic", Outcome.NOT_APPLICABLE, "来电主题：" + topic + "，由人核对")));
    }

    private static RuleResult violated(double score) {
        return score == 100
                ? plain("greeting", Outcome.PASSED, "")
                : new RuleResult(
                        "greeting",
                        "受理首语",
                        Outcome.VIOLATED,
                        false,
                        100 - score,
                        "没有说",
                        List.of(new Evidence(1, 2, Role.AGENT, "喂", 0.91)));
    }

    private static RuleResult plain(String rule, Outcome outcome, String reason) {
        return new RuleResult(rule, rule, outcome, false, 0, reason, List.of());
    }

    @Test
    void aMonthEndsAtMidnightWhereTheHotlineIs() {
        GroupFigures all = reports().groups(OCTOBER, ReportGroup.ALL).get(0);

        assertThat(all)
                .returns(3L, GroupFigures::calls)
                .returns(90.0, GroupFigures::meanScore)
                .returns(2L, GroupFigures::violating)
                .returns(0L, GroupFigures::published)
                .returns(null, GroupFigures::meanHuman);
        assertThat(all.margin()).as("three calls say nothing of the spread").isNaN();
        assertThat(reports().newestDay()).hasValue(LocalDate.of(2026, 11, 1));
    }

    @Test
    void theIntervalOfAMeanNarrowsWithTheCalls() {
        assertThat(withTenPointsOfSpread(25).margin()).isCloseTo(1.959964 * 2, within(0.001));
        assertThat(withTenPointsOfSpread(100).margin()).isCloseTo(1.959964, within(0.001));
    }

    private static GroupFigures withTenPointsOfSpread(long calls) {
        return new GroupFigures("A01", "张三", calls, 90, 10.0, 0, null, 0, 0, 60, 1);
    }

    @Test
    void callsAreGroupedByWhomDayTeamTopicAndShift() {
        assertThat(reports().groups(OCTOBER, ReportGroup.AGENT))
                .extracting(GroupFigures::group, GroupFigures::name, GroupFigures::calls)
                .containsExactly(tuple("A01", "张三", 2L), tuple("A02", "张三", 1L));
        assertThat(groups(ReportGroup.DAY)).containsExactly("2026-10-30", "2026-10-31");
        assertThat(groups(ReportGroup.WEEK)).containsExactly("2026-10-26");
        assertThat(groups(ReportGroup.MONTH)).containsExactly("2026-10");
        assertThat(groups(ReportGroup.TEAM)).containsExactly("早班");
        assertThat(groups(ReportGroup.TOPIC)).containsExactlyInAnyOrder("漏气", "缴费");
        assertThat(groups(ReportGroup.SHIFT)).containsExactly("1", "2");
    }

    @Test
    void aCallOfWhichNobodyKnowsHowWellItWasHeardIsNotAmongTheBest() {
        fixture.sql().useHandle(handle -> handle.execute("update call set mean_confidence = null where call_id = '3'"));

        assertThat(reports().groups(OCTOBER, ReportGroup.HEARING))
                .extracting(GroupFigures::group, GroupFigures::calls)
                .containsExactly(tuple("", 1L), tuple("9", 2L));
    }

    private List<String> groups(ReportGroup by) {
        return reports().groups(OCTOBER, by).stream().map(GroupFigures::group).toList();
    }

    @Test
    void aScopeNarrowsToAnAgentATeamATopicAndWhatIsPublished() {
        CallPeriod period = OCTOBER.period();
        assertThat(calls(OCTOBER.by("A02"))).isOne();
        assertThat(calls(new ReportScope(period, "", "早班", "漏气", false))).isEqualTo(2);
        assertThat(reports().groups(new ReportScope(period, "", "晚班", "", false), ReportGroup.ALL))
                .isEmpty();
        ReportScope published = new ReportScope(period, "A01", "", "", true);
        assertThat(reports().groups(published, ReportGroup.ALL)).isEmpty();

        fixture.store().reviews().publish(fixture.call("2"), 0, 85, "reviewer");

        assertThat(reports().groups(published, ReportGroup.ALL))
                .singleElement()
                .returns(1L, GroupFigures::calls)
                .returns(85.0, GroupFigures::meanHuman);
    }

    private long calls(ReportScope scope) {
        return reports().groups(scope, ReportGroup.ALL).get(0).calls();
    }

    @Test
    void aRuleIsCountedAmongTheCallsInWhichItCouldBeJudged() {
        fixture.store().reviews().judge(fixture.call("2"), 0, "greeting", Judgement.WRONG, "说了", "reviewer");
        fixture.store().reviews().judge(fixture.call("3"), 0, "greeting", Judgement.RIGHT, "", "reviewer");

        assertThat(reports().rules(OCTOBER))
                .extracting(RuleCounts::ruleId)
                .containsExactly("greeting", "closing", "emergency-checklist", "topic");
        assertThat(reports().rules(OCTOBER).get(0))
                .returns(new Proportion(2, 3), RuleCounts::found)
                .returns(new Proportion(1, 2), RuleCounts::overturned);
        assertThat(reports().rules(OCTOBER).get(1))
                .returns(3L, RuleCounts::notJudged)
                .returns(new Proportion(0, 0), RuleCounts::found);
        assertThat(reports().rule(OCTOBER, "greeting", ReportGroup.AGENT))
                .containsExactly(
                        new GroupShare("A01", new Proportion(1, 2)), new GroupShare("A02", new Proportion(1, 1)));
        assertThat(reports().overturned(OCTOBER, ReportGroup.AGENT))
                .containsExactly(
                        new GroupShare("A01", new Proportion(1, 1)), new GroupShare("A02", new Proportion(0, 1)));
        assertThat(reports().overturned(OCTOBER.by("A01"), ReportGroup.ALL))
                .containsExactly(new GroupShare("", new Proportion(1, 1)));
    }

    @Test
    void whatCouldNotBeJudgedIsCountedByReason() {
        assertThat(reports().unjudged(OCTOBER)).containsExactly(new UnjudgedCount("closing", "谁先挂机不明", 3));
    }

    @Test
    void scoresLengthsAndSilencesAreSortedIntoBins() {
        assertThat(reports().bins(OCTOBER, ReportMeasure.SCORE))
                .containsExactly(new Bin(80, 1), new Bin(90, 1), new Bin(100, 1));
        assertThat(reports().bins(OCTOBER, ReportMeasure.LENGTH)).containsExactly(new Bin(60, 3));
        assertThat(reports().bins(OCTOBER, ReportMeasure.SILENCE)).containsExactly(new Bin(6, 3));
    }

    @Test
    void theHeatMapHasWeekdaysAndHoursWhereTheHotlineIs() {
        assertThat(reports().hours(OCTOBER))
                .containsExactly(new HourCell(5, 9, 1, 1), new HourCell(6, 20, 1, 1), new HourCell(6, 23, 1, 0));
        Bounds saturdayEvening = new Bounds(null, null, null, null, "", 6, 20);
        assertThat(fixture.store()
                        .calls()
                        .page(CallFilter.ALL.within(saturdayEvening), CallSort.NEWEST, 0, 9)
                        .rows())
                .extracting(CallLine::callId)
                .containsExactly("2");
    }

    @Test
    void nightsAreAccountedForWithWhatNeverArrived() {
        fixture.store()
                .ledger()
                .reconcile(
                        "october", List.of(new MissingRecording("9.wav", "9", Instant.parse("2026-10-31T00:00:00Z"))));
        Instant now = Instant.now();

        assertThat(reports().nights(new CallPeriod(now.minusSeconds(3600), now.plusSeconds(3600))))
                .singleElement()
                .returns(1L, NightAccount::missing)
                .returns(4L, night -> night.files().scored());
        assertThat(reports().nights(OCTOBER.period())).isEmpty();
    }

    @Test
    void emergenciesAndIncidentsOfThePeriodAreCounted() {
        fixture.store().reviews().publish(fixture.call("2"), 0, 80, "reviewer");
        Instant at = Instant.parse("2026-10-31T12:00:00Z");
        fixture.store()
                .incidents()
                .replace(new IncidentsOfKey(
                        IncidentKind.REPEAT,
                        "139",
                        Instant.EPOCH,
                        List.of(new Incident(
                                IncidentKind.REPEAT,
                                "139",
                                IncidentState.FOUND,
                                at,
                                at,
                                null,
                                List.of(new Incident.Member(fixture.call("2"), Incident.Part.REPORTED))))));

        assertThat(reports().emergencies(OCTOBER)).isEqualTo(new EmergencyCount(3, 1));
        assertThat(reports().incidents(OCTOBER.period()))
                .containsExactly(new IncidentCount(IncidentKind.REPEAT, IncidentState.FOUND, 1));
        assertThat(reports().incidents(new CallPeriod(at.plusSeconds(1), at.plusSeconds(2))))
                .isEmpty();
    }

    @Test
    void transcriptsOfBeforeAreMeasuredWhenTheTablesAreBroughtToThisVersion() throws Exception {
        fixture.sql().useHandle(handle -> {
            handle.execute("alter table call drop column longest_silence cascade, drop column mean_confidence cascade");
            for (Map.Entry<String, String> old : OLD.entrySet()) {
                handle.execute("update call set transcript = ? where call_id = ?", old.getValue(), old.getKey());
            }
        });
        fixture.migrate("V75__silence_and_confidence_of_calls");

        List<String> measured = fixture.sql()
                .withHandle(handle -> handle.createQuery("select coalesce(longest_silence::text, '-') || ' '"
                                + " || coalesce(mean_confidence::text, '-') from call order by call_id")
                        .mapTo(String.class)
                        .list());

        assertThat(measured).containsExactly("3.5 0.75", "0 -", "- -", "0 -");
    }
}
