package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.Call;
import io.hotlineqa.store.audit.AuditEvent;
import io.hotlineqa.store.call.ReviewState;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.review.Judgement;
import io.hotlineqa.store.review.Review;
import io.hotlineqa.store.review.Verdict;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTest {
    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    private long call;
    private String path;

    @BeforeEach
    void aCallOfTheAgent(TestInfo test) throws Exception {
        String name = test.getTestMethod().orElseThrow().getName() + " " + test.getDisplayName();
        call = new ScoredCalls(SITE.store(), Path.of("nowhere"))
                .violating(Call.with(name).agentId("A07").build(), name + ".wav");
        path = "/calls/" + call;
    }

    private Review review() {
        return SITE.store().reviews().of(call);
    }

    private static void judge(Browser browser, String path, String version, String judgement, String reason)
            throws Exception {
        browser.post(
                path + "/verdicts",
                "version",
                version,
                "ruleId",
                "forbidden-10",
                "judgement",
                judgement,
                "reason",
                reason);
    }

    @Test
    void aReviewerOverturnsTheMachineAndPublishesBothScores() throws Exception {
        Browser reviewer = SITE.as(Role.REVIEWER);
        assertThat(reviewer.page(path))
                .contains("action=\"" + path + "/verdicts?tab=BELOW\"", "class=\"suggested\">95<");

        judge(reviewer, path, "0", "WRONG", "是客户说的");

        assertThat(SITE.store().reviews().verdicts(call))
                .singleElement()
                .returns(Judgement.WRONG, Verdict::judgement)
                .returns("reviewer", Verdict::actor);
        assertThat(reviewer.page(path))
                .contains("已推翻，不扣分", "机器： 违规", "是客户说的", "class=\"suggested\">100<", "95 / 100")
                .doesNotContain("扣分</small> <span>5<");
        assertThat(reviewer.page("/queue?tab=MINE")).contains("class=\"rule overturned\" title=\"forbidden-10\"");
        reviewer.post(path + "/publication", "version", "1", "score", "7");
        assertThat(review()).returns(ReviewState.PUBLISHED, Review::state).returns(100.0, Review::humanScore);
    }

    @Test
    void overturningWithoutAReasonIsRefused() throws Exception {
        Browser reviewer = SITE.as(Role.REVIEWER);
        reviewer.get(path);

        assertThat(reviewer.post(
                                path + "/verdicts",
                                "version",
                                "0",
                                "ruleId",
                                "forbidden-10",
                                "judgement",
                                "WRONG",
                                "reason",
                                " ")
                        .body())
                .contains("需要说明理由");
        assertThat(SITE.store().reviews().verdicts(call)).isEmpty();
    }

    @Test
    void theSecondReviewerMeetsTheLock() throws Exception {
        Browser first = SITE.as(Role.REVIEWER);
        Browser second = SITE.as(Role.SUPERVISOR);
        first.get(path);
        second.get(path);
        judge(first, path, "0", "RIGHT", "");

        int status = second.post(path + "/publication", "version", "0", "score", "100")
                .statusCode();

        assertThat(status).isEqualTo(409);
        assertThat(review().state()).isEqualTo(ReviewState.OPEN);
    }

    @Test
    void theAgentAppealsTheReviewerAnswersAndTheSupervisorCloses() throws Exception {
        SITE.store().reviews().publish(call, 0, 95, "another");
        Browser agent = SITE.as(Role.AGENT);
        assertThat(agent.page(path)).contains(path + "/appeals").doesNotContain(path + "/verdicts");
        agent.post(path + "/appeals", "version", "1", "ruleId", "forbidden-10", "reason", "我没有说");

        Browser reviewer = SITE.as(Role.REVIEWER);
        assertThat(reviewer.page("/queue?tab=APPEALED")).contains(path);
        assertThat(reviewer.page(path)).contains("我没有说");
        String appeal =
                String.valueOf(SITE.store().reviews().appeals(call).get(0).id());
        reviewer.post(path + "/answers", "version", "2", "appeal", appeal, "granted", "true", "reason", "听错了");

        Browser supervisor = SITE.as(Role.SUPERVISOR);
        assertThat(supervisor.page(path)).contains("申诉成立", "听错了");
        supervisor.post(path + "/closing", "version", "3", "score", "100");
        assertThat(review()).returns(ReviewState.CLOSED, Review::state).returns(100.0, Review::humanScore);
    }

    @Test
    void theAgentAcknowledgesKnowingThatThereIsNoAppealAfterwards() throws Exception {
        SITE.store().reviews().publish(call, 0, 95, "reviewer");
        Browser agent = SITE.as(Role.AGENT);
        assertThat(agent.page(path))
                .containsPattern("action=\"" + path + "/acknowledgement\"[^§]*<input type=\"checkbox\" required>")
                .contains("认可结果（之后不能再申诉）");

        agent.post(path + "/acknowledgement", "version", "1");

        assertThat(review().state()).isEqualTo(ReviewState.ACKNOWLEDGED);
        assertThat(agent.page(path)).contains("已认可").doesNotContain(path + "/appeals");
    }

    @Test
    void whoPublishedTakesItBackAndItsNoticeUntilTheAgentHasOpenedIt() throws Exception {
        SITE.user(Role.AGENT);
        SITE.user("another", Role.REVIEWER, null);
        SITE.store().reviews().publish(call, 0, 95, "reviewer");
        Browser another = SITE.as("another");
        assertThat(another.page(path)).doesNotContain(path + "/recall");
        assertThat(another.post(path + "/recall", "version", "1").statusCode()).isEqualTo(403);

        Browser reviewer = SITE.as(Role.REVIEWER);
        reviewer.get(path);
        reviewer.post(path + "/recall", "version", "1");
        assertThat(review().state()).isEqualTo(ReviewState.OPEN);
        Browser agent = SITE.as(Role.AGENT);
        assertThat(agent.page("/notices")).doesNotContain(path + "\"");
        assertThat(agent.get(path).statusCode()).isEqualTo(404);

        reviewer.post(path + "/publication", "version", "2");
        agent.get(path);
        assertThat(reviewer.page(path)).doesNotContain(path + "/recall");
        assertThat(reviewer.post(path + "/recall", "version", "3").body()).contains("座席已经打开这通电话");
    }

    @Test
    void everyViewIsAudited() throws Exception {
        SITE.as(Role.TRAINER).get(path);

        assertThat(SITE.store().auditLog().newest(1, 0))
                .singleElement()
                .returns("trainer", AuditEvent::actor)
                .returns("view", AuditEvent::action)
                .returns("call " + call, AuditEvent::subject);
    }

    @Test
    void confirmingWhatWasSuspectedCostsWhatTheRuleSays() throws Exception {
        Browser reviewer = SITE.as(Role.REVIEWER);
        assertThat(reviewer.page(path)).contains("人工得分是 95。还有 1 项违规未判断，按机器的结论计。还有 1 项待确认");

        reviewer.post(path + "/verdicts", "version", "0", "ruleId", "closing", "judgement", "RIGHT");
        assertThat(reviewer.page(path))
                .contains("class=\"suggested\">85<", "人工得分是 85。还有 1 项违规未判断，按机器的结论计。<")
                .doesNotContain("还有 1 项待确认");
        reviewer.post(path + "/publication", "version", "1");

        assertThat(review().humanScore()).isEqualTo(85);
    }

    @Test
    void whatTheMachineMissedIsAddedAndCounts() throws Exception {
        Browser reviewer = SITE.as(Role.REVIEWER);
        reviewer.get(path);

        String page = reviewer.post(
                        path + "/missed",
                        "version",
                        "0",
                        "ruleId",
                        "greeting",
                        "start",
                        "0.5",
                        "end",
                        "3",
                        "reason",
                        "没有报单位")
                .body();

        assertThat(page).contains("机器漏判，人工补充", "没有报单位", "class=\"suggested\">75<");
        assertThat(page.indexOf("人工补充 · 违规"))
                .as("above what the machine found")
                .isBetween(0, page.indexOf("id=\"rule-forbidden-10\""));
        assertThat(reviewer.page("/queue?tab=MINE")).contains("title=\"greeting\"", "<small>人工补充</small>");
    }

    @Test
    void aFormThatIsRefusedStandsThereAsItWasFilledIn() throws Exception {
        Browser reviewer = SITE.as(Role.REVIEWER);
        assertThat(reviewer.page(path)).contains("max=\"75\"");

        HttpResponse<String> refused = reviewer.post(
                path + "/missed?tab=ALL",
                "version",
                "0",
                "ruleId",
                "greeting",
                "start",
                "70",
                "end",
                "99",
                "reason",
                "没有\"报单位");

        assertThat(refused.uri().toString()).contains(path + "?tab=ALL");
        assertThat(refused.body())
                .containsPattern("<details id=\"missed\" open")
                .contains("起止时间必须在录音长度之内", "value=\"70\"", "value=\"99\"", "没有&quot;报单位")
                .containsPattern("value=\"greeting\" selected");
        assertThat(reviewer.page(path)).doesNotContain("起止时间必须在录音长度之内");
    }

    @Test
    void grantingAnAppealCountsTheScoreAnew() throws Exception {
        SITE.store().reviews().publish(call, 0, 95, "another");
        SITE.store().reviews().appeal(call, 1, "forbidden-10", "我没有说", "agent");
        String appeal =
                String.valueOf(SITE.store().reviews().appeals(call).get(0).id());
        Browser reviewer = SITE.as(Role.REVIEWER);
        reviewer.get(path);

        reviewer.post(path + "/answers", "version", "2", "appeal", appeal, "granted", "true", "reason", "听错了");

        assertThat(review().humanScore()).isEqualTo(100);
    }

    @Test
    void whatIsRefusedIsSaidExactlyAndTheTypedWordsAreKept() throws Exception {
        SITE.store().reviews().publish(call, 0, 95, "reviewer");
        SITE.store().reviews().appeal(call, 1, "forbidden-10", "我没有说", "agent");
        String appeal =
                String.valueOf(SITE.store().reviews().appeals(call).get(0).id());
        Browser reviewer = SITE.as(Role.REVIEWER);
        assertThat(reviewer.page(path)).contains("发布人不能答复").doesNotContain(path + "/answers");

        HttpResponse<String> refused = reviewer.post(
                path + "/answers?tab=APPEALED",
                "version",
                "2",
                "appeal",
                appeal,
                "granted",
                "false",
                "reason",
                "<b>确实说了</b>");

        assertThat(refused.uri().toString()).contains(path + "?tab=APPEALED");
        assertThat(refused.body()).contains("没有保存：发布人不能答复", "&lt;b&gt;确实说了");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "1e9", "NaN"})
    void noScoreIsTakenThatIsNone(String score) throws Exception {
        SITE.store().reviews().publish(call, 0, 95, "reviewer");
        Browser supervisor = SITE.as(Role.SUPERVISOR);
        supervisor.get(path);

        HttpResponse<String> answer =
                supervisor.post(path + "/closing", "version", "1", "score", score, "reason", "why");

        assertThat(answer.body()).contains("得分必须是", "value=\"" + score + "\"", "value=\"why\"");
        assertThat(review().humanScore()).isEqualTo(95);
    }

    @Test
    void stretchesAreMarkedAndTheAgentSeesTheLessons() throws Exception {
        Browser reviewer = SITE.as(Role.REVIEWER);
        reviewer.get(path);
        for (String tag : new String[] {"COACHING", "NOTE"}) {
            reviewer.post(path + "/remarks", "start", "12", "end", "14", "tag", tag, "reason", "as " + tag);
        }
        SITE.store().reviews().publish(call, 0, 95, "reviewer");

        assertThat(SITE.as(Role.AGENT).page(path)).contains("as COACHING").doesNotContain("as NOTE");
    }

    @Test
    void aVerdictLeadsBackIntoTheSameList() throws Exception {
        Browser reviewer = SITE.as(Role.REVIEWER);
        String list = "?tab=ALL&q=a&rule=forbidden-10&sort=SCORE";
        assertThat(reviewer.page(path + list))
                .contains("action=\"" + path + "/verdicts" + list.replace("&", "&amp;") + "\"")
                .contains("href=\"/queue/next" + list.replace("&", "&amp;") + "&amp;after=" + call + "\"");

        HttpResponse<String> answer = reviewer.post(
                path + "/verdicts" + list, "version", "0", "ruleId", "closing", "judgement", "WRONG", "reason", "说了");

        assertThat(answer.uri().getQuery()).isEqualTo(list.substring(1));
        assertThat(SITE.store().reviews().verdicts(call)).singleElement().returns("closing", Verdict::ruleId);
    }
}
