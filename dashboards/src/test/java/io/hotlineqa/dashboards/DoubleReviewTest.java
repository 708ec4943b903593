package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.Call;
import io.hotlineqa.store.people.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What supervisors arrange: plans, samples, blind double reviews. */
class DoubleReviewTest {
    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    @Test
    void severalJudgeWithoutSeeingEachOtherAndThenTheirAgreementIsCounted() throws Exception {
        long call = new ScoredCalls(SITE.store(), Path.of("nowhere"))
                .violating(Call.with("7001").agentId("A07").build(), "a.wav");
        Browser supervisor = SITE.as(Role.SUPERVISOR);
        Browser reviewer = SITE.as(Role.REVIEWER);
        supervisor.get("/double-reviews");
        String path = supervisor
                .post("/double-reviews", "name", "十一月", "expert", "supervisor", "reviewer", "reviewer", "calls", "5")
                .uri()
                .getPath();
        assertThat(reviewer.page("/notices")).contains("请您参加双人盲评");

        judge(reviewer, path, call, "forbidden-10", "RIGHT");
        judge(supervisor, path, call, "forbidden-10", "WRONG");
        judge(reviewer, path, call, "closing", "RIGHT");
        judge(supervisor, path, call, "closing", "RIGHT");
        assertThat(reviewer.page(path)).doesNotContain("Cohen");
        supervisor.get(path);
        assertThat(supervisor.post(path + "/closing").body()).contains("Cohen", "0.00", "reviewer");
        assertThat(reviewer.get(path + "/calls/" + call).statusCode()).isEqualTo(404);
    }

    private static void judge(Browser browser, String path, long call, String rule, String judgement) throws Exception {
        String page = path + "/calls/" + call;
        assertThat(browser.page(page)).contains(rule).doesNotContain("张三");
        browser.post(page, "ruleId", rule, "judgement", judgement);
    }

    @Test
    void plansAndSamplesAreMadeOnOnePage() throws Exception {
        SITE.user(Role.REVIEWER);
        Browser supervisor = SITE.as(Role.SUPERVISOR);
        supervisor.get("/assignments");

        String page = supervisor
                .post("/assignments/plans", "queue", "BELOW", "reviewer", "reviewer", "each", "7", "hour", "9")
                .body();

        assertThat(page).contains("9:00", "reviewer");
        assertThat(supervisor
                        .post("/assignments/plans", "queue", "CONFIRM", "each", "12", "hour", "10")
                        .body())
                .contains("请选择有效的质检员或主管", "value=\"12\"", "value=\"10\"")
                .containsPattern("value=\"CONFIRM\" selected");
        assertThat(supervisor.post("/assignments/samples", "size", "5").body()).contains("没有可抽取的通话");
    }
}
