package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.together.Area;
import io.hotlineqa.rules.together.Contact;
import io.hotlineqa.rules.together.Heard;
import io.hotlineqa.rules.together.Incident;
import io.hotlineqa.rules.together.Incident.Member;
import io.hotlineqa.rules.together.Incident.Part;
import io.hotlineqa.rules.together.IncidentKind;
import io.hotlineqa.rules.together.IncidentState;
import io.hotlineqa.rules.together.IncidentsOfKey;
import io.hotlineqa.rules.together.Said;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.store.audit.AuditEvent;
import io.hotlineqa.store.audit.AuditFilter;
import io.hotlineqa.store.incident.IncidentsAsked;
import io.hotlineqa.store.people.Role;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IncidentsPageTest {
    private static final Instant NINE = Instant.parse("2026-11-22T01:00:00Z");
    private static final String SECRET = "13809171234";

    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    private static final List<Long> REPORTS = new ArrayList<>();

    @BeforeAll
    static void aBurstAndABrokenPromise() throws Exception {
        SITE.user(Role.SUPERVISOR);
        ScoredCalls calls = new ScoredCalls(SITE.store(), Path.of("nowhere"));
        for (int i = 0; i < 3; i++) {
            Instant at = NINE.plusSeconds(600L * i);
            Call call = Call.with("leak-" + i)
                    .startedAt(at)
                    .direction(Direction.INBOUND)
                    .callerNumber(SECRET + i)
                    .build();
            Said leak =
                    new Said(Heard.YES, new Evidence(3, 5, io.hotlineqa.speech.Role.CUSTOMER, "漏气 电话 " + SECRET, 1));
            REPORTS.add(calls.violating(
                    call,
                    i + ".wav",
                    new Contact(
                            at,
                            Direction.INBOUND,
                            SECRET + i,
                            true,
                            new Said(Heard.NO, null),
                            leak,
                            List.of(new Area("公园路", 0.93, null)))));
        }
        put(IncidentKind.BURST, "公园路", IncidentState.FOUND, null, REPORTS, Part.REPORTED);
        put(IncidentKind.PROMISE, SECRET, IncidentState.NOT_KEPT, NINE, REPORTS.subList(0, 1), Part.PROMISED);
    }

    private static void put(
            IncidentKind kind, String key, IncidentState state, Instant due, List<Long> calls, Part part) {
        SITE.store()
                .incidents()
                .replace(new IncidentsOfKey(
                        kind,
                        key,
                        Instant.EPOCH,
                        List.of(new Incident(
                                kind,
                                key,
                                state,
                                NINE,
                                NINE.plusSeconds(600L * (calls.size() - 1)),
                                due,
                                calls.stream().map(c -> new Member(c, part)).toList()))));
    }

    @Test
    void aBurstIsShownWithItsCallsAndNoNumber() throws Exception {
        assertThat(SITE.as(Role.REVIEWER).page("/incidents"))
                .contains("公园路", "多人报漏气", "3 个来电人，3 通，前后 20 分钟", "2026-11-22 09:20:00", "93%")
                .contains("href=\"/calls/" + REPORTS.get(2) + "\"")
                .doesNotContain(SECRET)
                .doesNotContain("标为已处理");
    }

    @Test
    void aPromiseIsShownWithoutTheNumber() throws Exception {
        assertThat(SITE.as(Role.REVIEWER).page("/incidents?kind=PROMISE&page=7"))
                .contains("没有录到回电", "138******34")
                .doesNotContain(SECRET);
    }

    @Test
    void aNumberLeadsToExactlyTheIncidentsThatItCounts() throws Exception {
        Browser reviewer = SITE.as(Role.REVIEWER);
        String days = "from=2026-11-01&to=2026-11-30";

        assertThat(reviewer.page("/report?section=HANDLING&" + days))
                .contains("href=\"/incidents?kind=PROMISE&amp;state=NOT_KEPT&amp;" + days.replace("&", "&amp;")
                        + "\">1<");
        assertThat(reviewer.page("/incidents?kind=PROMISE&state=NOT_KEPT&" + days))
                .contains("共 1 起", "没有录到回电");
        assertThat(reviewer.page("/incidents?kind=PROMISE&state=KEPT")).contains("共 0 起");
        assertThat(reviewer.page("/incidents?kind=PROMISE&to=2026-11-21")).contains("共 0 起");
    }

    @Test
    void aSupervisorIsToldLooksAfterItAndItIsToldAgainWhenAnotherCallJoins() throws Exception {
        Browser supervisor = SITE.as(Role.SUPERVISOR);
        assertThat(supervisor.page("/notices")).contains("leak-0", "多人报漏气");
        assertThat(supervisor.page("/today")).contains("1 起漏气集中报警未处理", "1 个承诺没有录到回电");
        long id = SITE.store()
                .incidents()
                .page(IncidentsAsked.of(IncidentKind.BURST), 0, 1)
                .rows()
                .get(0)
                .id();

        supervisor.get("/incidents");
        assertThat(supervisor
                        .post("/incidents/" + id + "/handled", "kind", "BURST", "note", " ")
                        .body())
                .contains("请写明做了什么");
        assertThat(SITE.store().incidents().alert().bursts()).isOne();
        assertThat(supervisor
                        .post("/incidents/" + id + "/handled", "kind", "BURST", "note", "已派抢险，回电 " + SECRET)
                        .body())
                .contains("supervisor 已处理", "已派抢险，回电 ＊")
                .doesNotContain(SECRET);
        assertThat(SITE.store().incidents().alert().bursts()).isZero();
        assertThat(supervisor
                        .post("/incidents/99999/handled", "kind", "BURST", "note", "没有")
                        .statusCode())
                .isEqualTo(404);

        assertThat(supervisor
                        .post("/incidents/" + id + "/reopening", "kind", "BURST")
                        .body())
                .doesNotContain("已派抢险");
        assertThat(SITE.store().incidents().alert().bursts()).isOne();
        supervisor.post("/incidents/" + id + "/handled", "kind", "BURST", "note", "已派抢险");
        assertThat(SITE.store()
                        .auditLog()
                        .find(new AuditFilter("supervisor", "", "incident " + id, null, null), 999, 9))
                .extracting(AuditEvent::action, AuditEvent::detail)
                .containsExactly(
                        tuple("incident", "handled"), tuple("incident.reopen", ""), tuple("incident", "handled"));

        put(IncidentKind.BURST, "公园路", IncidentState.FOUND, null, REPORTS.subList(0, 2), Part.REPORTED);
        assertThat(SITE.store().incidents().alert().bursts()).isZero();
        put(IncidentKind.BURST, "公园路", IncidentState.FOUND, null, REPORTS, Part.REPORTED);
        assertThat(SITE.store().incidents().alert().bursts()).isOne();
        assertThat(SITE.store()
                        .incidents()
                        .page(IncidentsAsked.of(IncidentKind.BURST), 0, 1)
                        .rows()
                        .get(0)
                        .id())
                .isEqualTo(id);
        assertThat(SITE.store().notices().of("supervisor", 10)).hasSize(1);
    }

    @Test
    void aNoticeIsReadOnceThatIsOpenedWhichItPointsTo() throws Exception {
        String reviewer = SITE.user("nora", Role.REVIEWER, null);
        SITE.store().assignments().assign(List.of(REPORTS.get(1), REPORTS.get(2)), reviewer, "supervisor");
        Browser nora = SITE.as(reviewer);
        assertThat(nora.page("/notices")).contains("通知（2）");

        assertThat(nora.page("/calls/" + REPORTS.get(1))).contains("leak-1");

        assertThat(nora.page("/notices")).contains("通知（1）");
    }

    @Test
    void onlyASupervisorMarksItAsHandled() throws Exception {
        Browser reviewer = SITE.as(Role.REVIEWER);
        reviewer.get("/incidents");

        assertThat(reviewer.post("/incidents/1/handled", "kind", "BURST").statusCode())
                .isIn(403, 404);
    }
}
