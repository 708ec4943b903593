package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.Call;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.privacy.Erasable;
import io.hotlineqa.store.settings.SettingValues;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final String XSS = "<script>alert('x')</script>\"'><img src=x onerror=alert(1)>";

    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    private static Browser reviewer;
    private static long call;
    private static long hostile;

    @BeforeAll
    static void twoCalls() throws Exception {
        reviewer = SITE.as(Role.REVIEWER);
        ScoredCalls calls = new ScoredCalls(SITE.store(), Path.of("nowhere"));
        call = calls.violating(
                Call.with("7001")
                        .agentId("A07")
                        .agentName("张三")
                        .callerNumber("09171234567")
                        .startedAt(Instant.parse("2026-11-22T01:10:00Z"))
                        .build(),
                "a.wav");
        hostile = calls.violating(
                Call.with(XSS)
                        .agentId(XSS)
                        .agentName(XSS)
                        .queue(XSS)
                        .callerNumber(XSS)
                        .build(),
                XSS.replace("/", "") + ".wav");
    }

    @Test
    void theListShowsTheCallInTheHotlinesTime() throws Exception {
        assertThat(reviewer.page("/queue?tab=ALL"))
                .contains(
                        "<span>待确认</span> <small>2</small>",
                        "质检队列",
                        "共 2 通",
                        "7001",
                        "张三",
                        "2026-11-22 09:10:00",
                        "1:14",
                        "禁用语")
                .contains("href=\"/calls/" + call + "?tab=ALL\"");
    }

    @Test
    void theListTellsWhatAPersonMustConfirmFromWhatIsViolated() throws Exception {
        assertThat(reviewer.page("/queue?tab=ALL"))
                .containsPattern("class=\"rule\" title=\"forbidden-10\"><span>[^<]+</span></span>")
                .containsPattern("class=\"rule unconfirmed\" title=\"closing\"><span>[^<]+</span><small>待确认</small>");
    }

    @Test
    void theCallShowsEveryResultWithItsEvidence() throws Exception {
        assertThat(reviewer.page("/calls/" + call))
                .contains("受理首语", "禁用语 10", "违规", "你 着 什么 急", "0:12.4", "91%", "待确认", "谁先挂机不明")
                .contains("data-start=\"12.4\"")
                .contains("95 / 100");
    }

    @Test
    void theNextOfAQueueFollowsAndAfterTheLastTheListSaysThatItIsOver() throws Exception {
        assertThat(reviewer.page("/calls/" + call + "?tab=ALL")).contains("第 1 / 2 通", "rel=\"next\"");
        assertThat(next(call)).isEqualTo("/calls/" + hostile);
        assertThat(reviewer.get("/queue/next?tab=ALL&after=" + hostile).body()).contains("共 2 通", "已到末尾");
        assertThat(reviewer.page("/calls/" + call + "?tab=ALL&q=7001"))
                .contains("第 1 / 1 通", "已到末尾")
                .doesNotContain("rel=\"next\"");
        assertThat(reviewer.get("/queue/next?tab=DONE&after=" + call).uri().getPath())
                .isEqualTo("/queue");
    }

    private static String next(long after) throws Exception {
        return reviewer.get("/queue/next?tab=ALL&after=" + after).uri().getPath();
    }

    @Test
    void theOneWhoTakesACallGetsItInTheSameList() throws Exception {
        Browser taker = SITE.as(Role.SUPERVISOR);
        taker.get("/queue?tab=CONFIRM");

        HttpResponse<String> taken = taker.post("/queue/take?tab=CONFIRM&sort=OLDEST");

        assertThat(taken.uri().toString()).contains("/calls/").endsWith("?tab=CONFIRM&sort=OLDEST");
        assertThat(taker.page("/queue?tab=MINE")).contains("共 1 通");
    }

    @Test
    void theLanguageIsSwitchedOnTheSamePageOfTheSameList() throws Exception {
        assertThat(reviewer.page("/queue?tab=ALL&q=7&sort=SCORE"))
                .contains("href=\"/queue?tab=ALL&amp;q=7&amp;sort=SCORE&amp;lang=en\"");
        assertThat(reviewer.page("/queue?q=" + Browser.encoded("吴娟")))
                .contains("href=\"/queue?q=" + Browser.encoded("吴娟") + "&amp;lang=en\"");
    }

    @Test
    void trainersReadCallsWithoutKnowingWhoseUntilItIsGranted() throws Exception {
        Browser trainer = SITE.as(Role.TRAINER);
        assertThat(trainer.page("/queue?tab=ALL")).contains("7001").doesNotContain("张三", "A07");
        assertThat(trainer.page("/queue?tab=ALL&q=" + Browser.encoded("张三"))).contains("共 0 通");
        assertThat(trainer.page("/queue?tab=ALL&agent=A08")).contains("共 2 通");
        assertThat(trainer.page("/calls/" + call)).doesNotContain("张三", "A07");

        SettingValues usual = SettingValues.DEFAULT;
        SITE.store().settings().change(new SettingValues(90, 30, 0.8, 2, 20, true), "test");
        assertThat(trainer.page("/queue?tab=ALL")).contains("张三");
        SITE.store().settings().change(usual, "test");
    }

    @Test
    void whatIsNoDateNumberOrChoiceIsNamedWhereItIsRefused() throws Exception {
        for (String asked : List.of("/queue?from=gestern", "/queue?least=gestern", "/examples?page=gestern")) {
            HttpResponse<String> answer = reviewer.get(asked);
            assertThat(answer.statusCode()).as(asked).isEqualTo(400);
            assertThat(answer.body()).as(asked).contains("“gestern”在这里不能用");
        }
    }

    @Test
    void theThresholdIsASettingAndIsShown() throws Exception {
        Browser administrator = SITE.as(Role.ADMINISTRATOR);
        administrator.get("/settings");
        administrator.post(
                "/settings",
                "threshold",
                "87.5",
                "appealDays",
                "14",
                "leastCoverage",
                "75",
                "outlierSigmas",
                "2",
                "sampleSize",
                "10");

        assertThat(reviewer.page("/queue")).contains("低于 87.5 分");
        assertThat(SITE.store().settings().current().leastCoverage()).isEqualTo(0.75);
        SITE.store().settings().change(SettingValues.DEFAULT, "test");
    }

    @Test
    void administratorsSeeHowLongWhatIsKeptAndWhichCallsStayAndWhereThatIsChanged() throws Exception {
        Browser administrator = SITE.as(Role.ADMINISTRATOR);
        assertThat(administrator.page("/settings")).contains("不限期", "./qa retain", "被保全的通话：0");
        SITE.store().retention().ran(180, null, 90, "olga");
        SITE.store().retention().ran(200, 1095, null, "olga");
        Erasable held = SITE.store().erasure().find("7001").get(0);
        SITE.store().retention().hold(held, "仲裁 13909172233", "olga");

        String page = administrator.page("/settings");

        assertThat(page.replaceAll("<[^>]*>", "|"))
                .containsPattern("录音[|\\s]+200 天")
                .containsPattern("人工判断）[|\\s]+1,095 天")
                .containsPattern("保留天数）[|\\s]+90 天")
                .contains("被保全的通话：1", "7001", "olga")
                .doesNotContain("13909172233");
        SITE.store().retention().release(held, "已结案", "olga");
    }

    @Test
    void theCurrentPageIsMarkedAndTheOperatorIsNotLedAstray() throws Exception {
        assertThat(reviewer.page("/trust")).containsPattern("href=\"/trust\" aria-current=\"page\"");
        assertThat(SITE.as(Role.OPERATOR).page("/today")).doesNotContain("href=\"/queue");
    }

    @Test
    void oneAgentHasAPageWithTheCallsBehindIt() throws Exception {
        assertThat(reviewer.page("/agents/one?id=A07")).contains("张三", "7001", "agent=A07&amp;rule=forbidden-10");
        assertThat(reviewer.get("/agents/one?id=nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void onlyThoseWhoJudgeSeeTheCallersWholeNumberOnceTheyAskForIt() throws Exception {
        Browser judge = SITE.as(Role.REVIEWER);
        assertThat(judge.page("/calls/" + call)).doesNotContain("09171234567");
        assertThat(judge.post("/calls/" + call + "/unmasking").body()).contains("09171234567");
        assertThat(SITE.as(Role.TRAINER).page("/calls/" + call))
                .contains("091******67")
                .doesNotContain("09171234567");
    }

    @Test
    void onlyTheWordsOfTheOneAccusedAreLitUp() throws Exception {
        assertThat(reviewer.page("/calls/" + call))
                .containsPattern("class=\"word accused\"[^>]*>着<")
                .doesNotContainPattern("class=\"word accused\"[^>]*>(漏气|您好)<");
    }

    @Test
    void speaksEnglishOnceAskedTo() throws Exception {
        Browser browser = SITE.as(Role.REVIEWER);

        assertThat(browser.page("/queue?lang=en&tab=ALL")).contains("Review queue", "lang=\"en\"");
        assertThat(browser.page("/calls/" + call)).contains("To be confirmed");
        assertThat(reviewer.page("/queue?tab=ALL")).contains("lang=\"zh-CN\"");
    }

    @Test
    void todayCountsWhatWaitsAndLeadsThere() throws Exception {
        String page = reviewer.page("/today");

        assertThat(page.replaceAll("<[^>]*>|\\s", "")).contains("文件2=已评分2+隔离0+重复0");
        assertThat(page)
                .contains(
                        "href=\"/queue?tab=ALL&amp;drop=nowhere\">2</a>",
                        "href=\"/queue?tab=CONFIRM\"",
                        "forbidden-10");
    }

    @Test
    void figuresLeadToTheCallsBehindThem() throws Exception {
        assertThat(reviewer.page("/agents")).contains("张三", "href=\"/queue?tab=ALL&amp;agent=A07\"");
        assertThat(reviewer.page("/queue?tab=ALL&agent=A07")).contains("共 1 通");
        assertThat(reviewer.page("/trust")).contains("queue?tab=ALL&amp;rule=forbidden-10", "95% Wilson");
    }

    @Test
    void theRulebookIsThereToRead() throws Exception {
        assertThat(reviewer.page("/rulebook")).contains("greeting", "forbidden-30", "long-silence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calls/999", "/calls/abc"})
    void whatIsNotThereIsNotFound(String path) throws Exception {
        HttpResponse<String> answer = reviewer.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有这个页面或通话").doesNotContain("Exception");
    }

    @Test
    void hostileNamesAreTextAndNothingElse() throws Exception {
        for (String path :
                new String[] {"/queue?tab=ALL", "/calls/" + hostile, "/queue?q=" + Browser.encoded(XSS), "/calls/999"
                }) {
            assertThat(reviewer.get(path).body()).as(path).doesNotContain("<script>alert", "<img src=x");
        }
        assertThat(reviewer.page("/queue?tab=ALL")).contains("&lt;script&gt;alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/queue", "/calls/999", "/nowhere", "/assets/site.css"})
    void nothingFromElsewhereRunsOnAnyAnswer(String path) throws Exception {
        HttpResponse<String> answer = reviewer.get(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void personalPagesAreNotKeptByCaches() throws Exception {
        assertThat(reviewer.get("/queue").headers().allValues("Cache-Control")).containsExactly("no-store");
    }
}
