package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.Call;
import io.hotlineqa.store.audit.AuditEvent;
import io.hotlineqa.store.audit.AuditFilter;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.review.Judgement;
import io.hotlineqa.store.review.RemarkTag;
import io.hotlineqa.store.review.Reviews;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DisclosureTest {
    private static final String SAID =
            "agent 0.8 请问 您的 电话\ncustomer 我 姓 王 电话 幺 三 九 零 九 幺 七 二 二 三 三\n" + "agent 12.4 你 着 什么 急 啊 王 先生";

    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    private static long call;

    @BeforeAll
    static void aCallWithANumberAndAName() throws Exception {
        ScoredCalls calls = new ScoredCalls(SITE.store(), Path.of("nowhere"));
        call = calls.violating(Call.with("7001").agentId("A07").build(), "a.wav", SAID);
        SITE.store().reviews().publish(call, 0, 95, "reviewer");
    }

    private static List<AuditEvent> unmaskings() {
        return SITE.store().auditLog().find(new AuditFilter("supervisor", "unmask", "", null, null), Long.MAX_VALUE, 9);
    }

    @Test
    void numbersAndNamesAreHiddenFromEverybodyAtFirst() throws Exception {
        for (Role role : List.of(Role.REVIEWER, Role.SUPERVISOR, Role.TRAINER, Role.AGENT)) {
            assertThat(SITE.as(role).page("/calls/" + call))
                    .as(role.name())
                    .contains(">电话<", ">＊<")
                    .doesNotContain(">幺<", ">王<");
        }
    }

    @Test
    void ticketsAndAreasAreOfNobodyAndCalledInTheReadersLanguage() throws Exception {
        long ticket = new ScoredCalls(SITE.store(), Path.of("nowhere"))
                .violating(
                        Call.with("7021")
                                .queue("emergency")
                                .attribute("ticketId", "WX-20261122-0040")
                                .attribute("area", "高新六路")
                                .attribute("remark", "回拨 13909172233")
                                .build(),
                        "t.wav");

        assertThat(SITE.as(Role.REVIEWER).page("/calls/" + ticket))
                .contains("<dt>工单号</dt><dd>WX-20261122-0040</dd>", "<dt>区域</dt><dd>高新六路</dd>", "<dd>抢险</dd>")
                .contains("<dt>remark</dt><dd>回拨 ＊")
                .doesNotContain("13909172233");
    }

    @Test
    void aCallIsFoundByTheNumberThatPeopleKnowWithinTheirRights() throws Exception {
        assertThat(SITE.as(Role.REVIEWER).get("/calls/7001").uri()).hasPath("/calls/" + call);
        assertThat(SITE.as(Role.AGENT).get("/calls/7001").uri()).hasPath("/calls/" + call);
        String stranger = SITE.user("stranger", Role.AGENT, "A99");
        assertThat(SITE.as(stranger).get("/calls/7001").statusCode()).isEqualTo(404);
        assertThat(SITE.as(Role.REVIEWER).get("/calls/7999").statusCode()).isEqualTo(404);
    }

    @Test
    void anAgentIsNotAskedWhoseCallsTheirOwnAre() throws Exception {
        assertThat(SITE.as(Role.AGENT).page("/mine"))
                .contains("7001")
                .doesNotContain(">座席</th>", "编号或座席", "class=\"name\"");
    }

    @Test
    void aChoiceThatIsNoneIsNotTakenForADate() throws Exception {
        assertThat(SITE.as(Role.REVIEWER).page("/queue?tab=FOO")).contains("“FOO”在这里不能用：请用页面上的选项");
    }

    @Test
    void aRulebookBeginsWithItsRules() throws Exception {
        String page = SITE.as(Role.REVIEWER).page("/rulebook");

        assertThat(page.indexOf("id=\"forbidden-10\"")).isPositive().isLessThan(page.indexOf("edgeCertain"));
        assertThat(page.indexOf("SHA-256")).isGreaterThan(page.indexOf("edgeCertain"));
    }

    @Test
    void whoJudgesMayHaveThemShownInThatCallAndTheLogSaysSo() throws Exception {
        Browser supervisor = SITE.as(Role.SUPERVISOR);
        supervisor.get("/calls/" + call);

        String page = supervisor.post("/calls/" + call + "/unmasking").body();

        assertThat(page).contains(">幺<", ">王<").doesNotContain(">＊<");
        assertThat(unmaskings()).singleElement().returns("supervisor", AuditEvent::actor);
        assertThat(SITE.as(Role.SUPERVISOR).page("/calls/" + call))
                .as("another session")
                .contains(">＊<");
    }

    @Test
    void whatPeopleNoteAndTheQuotesAreHiddenToo() throws Exception {
        SITE.store().remarks().add(call, 12, 13, RemarkTag.COACHING, null, "客户电话 13909172233", "reviewer");
        Browser reviewer = SITE.as(Role.REVIEWER);
        assertThat(reviewer.page("/calls/" + call)).contains("客户电话 ＊").doesNotContain("13909172233");

        assertThat(reviewer.post("/calls/" + call + "/unmasking?tab=ALL").body())
                .contains("客户电话 13909172233", "tab=ALL");
    }

    @Test
    void reasonsAnswersAndTheNameOfTheFileAreHiddenToo() throws Exception {
        ScoredCalls calls = new ScoredCalls(SITE.store(), Path.of("nowhere"));
        long other = calls.violating(Call.with("7005").agentId("A07").build(), "13909172233-A07.wav", SAID);
        Reviews reviews = SITE.store().reviews();
        reviews.judge(other, 0, "closing", Judgement.RIGHT, "听到 13909172233", "reviewer");
        reviews.publish(other, 1, 95, "reviewer");
        reviews.appeal(other, 2, "forbidden-10", "客户是 13909172233", "agent");
        long appeal = reviews.appeals(other).get(0).id();
        reviews.answer(other, 3, appeal, false, "已问过 13909172233", 95, "supervisor");
        String path = "/calls/" + other;

        for (Role role : List.of(Role.REVIEWER, Role.TRAINER, Role.AGENT)) {
            assertThat(SITE.as(role).page(path))
                    .as(role.name())
                    .contains("听到 ＊", "客户是 ＊", "已问过 ＊")
                    .doesNotContain("13909172233");
        }
        Browser reviewer = SITE.as(Role.REVIEWER);
        reviewer.get(path);
        assertThat(reviewer.post(path + "/unmasking").body())
                .contains("听到 13909172233", "客户是 13909172233", "已问过 13909172233", "13909172233-A07.wav");
        assertThat(SITE.as(Role.ADMINISTRATOR).page("/audit?subject=" + other))
                .contains("受理结束语“感谢您的来电，再见。”：确认")
                .doesNotContain("听到", "客户是", "已问过", "13909172233");
    }

    @Test
    void aBlindReviewHidesThemAndShowsThemInItsOwnPage() throws Exception {
        SITE.user(Role.REVIEWER);
        SITE.user(Role.SUPERVISOR);
        long blind = SITE.store().doubleReviews().begin("盲评", "supervisor", List.of("reviewer"), 5, "supervisor");
        String path = "/double-reviews/" + blind + "/calls/" + call;
        Browser reviewer = SITE.as(Role.REVIEWER);
        assertThat(reviewer.page(path)).contains(">＊<").doesNotContain(">幺<", ">王<");

        HttpResponse<String> shown = reviewer.post("/calls/" + call + "/unmasking", "blind", String.valueOf(blind));

        assertThat(shown.uri().getPath()).isEqualTo(path);
        assertThat(shown.body()).contains(">幺<", ">王<");
    }

    @Test
    void whoTeachesOrIsJudgedMayNot() throws Exception {
        for (Role role : List.of(Role.TRAINER, Role.AGENT)) {
            Browser browser = SITE.as(role);
            browser.get("/calls/" + call);
            assertThat(browser.post("/calls/" + call + "/unmasking").statusCode())
                    .isEqualTo(403);
        }
    }
}
