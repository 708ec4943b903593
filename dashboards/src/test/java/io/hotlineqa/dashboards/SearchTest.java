package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hotlineqa.dashboards.search.SearchAlerts;
import io.hotlineqa.speech.Call;
import io.hotlineqa.store.audit.AuditEvent;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.saved.SavedSearch;
import io.hotlineqa.store.settings.SettingValues;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SearchTest {
    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    private static Browser supervisor;

    @BeforeAll
    static void aCallThatTheIndexHasTakenOver() throws Exception {
        new ScoredCalls(SITE.store(), Path.of("nowhere"))
                .violating(Call.with("7001").agentId("A07").agentName("张三").build(), "a.wav");
        supervisor = SITE.as(Role.SUPERVISOR);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> supervisor.page("/search").contains("通话 7001"));
    }

    private static String search(Browser browser, String query) throws Exception {
        return browser.page("/search?q=" + Browser.encoded(query));
    }

    @Test
    void findsBySoundShowsTheLineAndSaysWhatItUnderstood() throws Exception {
        assertThat(search(supervisor, "座席:~报机中然"))
                .contains("共 1 通", "座席:~报机中然", "<mark>宝鸡中燃</mark>", "data-start=\"0.8\"");
        assertThat(search(supervisor, "客户:~报机中然")).contains("没有符合条件的通话");
    }

    @Test
    void aSearchWithoutHitsLeadsOnBySoundAndWithoutOneOfItsConditions() throws Exception {
        assertThat(search(supervisor, "报机中然"))
                .contains("没有符合条件的通话", "按听起来像再找（1 通）", "q=~%E6%8A%A5%E6%9C%BA%E4%B8%AD%E7%84%B6&amp;sort")
                .doesNotContain("去掉一个条件");
        assertThat(search(supervisor, "宝鸡中燃 by:A99 -没说过的话"))
                .contains("去掉一个条件", "不要 座席号:A99（1 通）", "q=%E5%AE%9D%E9%B8%A1%E4%B8%AD%E7%87%83%20-")
                .doesNotContain("按听起来像再找", "不要 -");
        assertThat(search(SITE.as(Role.TRAINER), "宝鸡中燃 by:A99")).doesNotContain("去掉一个条件");
    }

    @Test
    void offersCountsThatNarrow() throws Exception {
        assertThat(search(supervisor, "漏气"))
                .contains(
                        Browser.encoded("规则").replace("+", "%20") + ":forbidden-10%3D" + Browser.encoded("违规"),
                        Browser.encoded("座席号") + ":A07&amp;sort",
                        ">A07 张三</a>");
    }

    @Test
    void saysWhereAQueryIsWrong() throws Exception {
        assertThat(search(supervisor, "漏气 direction:up")).contains("第 14 列", "可以写：呼入、呼出");
        assertThat(search(supervisor, "规则:")).contains("第 1 列“规则:”：冒号后面缺少要找的值", "closing=通过");
        assertThat(search(supervisor, "/(漏气/")).contains("有括号没有结束").doesNotContain("missing");
        assertThat(search(supervisor, "漏气 @前10秒")).contains("位置要紧跟在词的后面", "漏气@前10秒");
        assertThat(search(supervisor, "colour:red")).contains("规则、座席号、").doesNotContain("rule 规则");
    }

    @Test
    void theQueryIsWrittenInTheReadersLanguage() throws Exception {
        assertThat(search(supervisor, "-customer:漏气 score:<90"))
                .contains("<code lang=\"zh-CN\">-客户:漏气</code>", "<code lang=\"zh-CN\">得分:&lt;90</code>");
        String english = supervisor.page("/search?lang=en&q=" + Browser.encoded("-客户:漏气 得分:<90"));
        supervisor.page("/search?lang=zh-CN");
        assertThat(english)
                .contains("<code lang=\"zh-CN\">-customer:漏气</code>", "<code lang=\"zh-CN\">score:&lt;90</code>");
    }

    @Test
    void aTrainerSeesNoAgentAndNoScoreAndCannotAskForThem() throws Exception {
        Browser trainer = SITE.as(Role.TRAINER);

        assertThat(search(trainer, "漏气")).contains("共 1 通").doesNotContain("A07", "张三", "class=\"off\"", "LOWEST");
        assertThat(search(trainer, "by:A07")).contains("您不能按").doesNotContain("共 1 通");
        assertThat(search(trainer, "score:<99")).contains("您不能按").doesNotContain("共 1 通");
        assertThat(trainer.page("/search?sort=LOWEST")).contains("您不能按").doesNotContain("7001");
    }

    @Test
    void aCallThatWasOpenedFromTheSearchLeadsBackToItsPlaceThere() throws Exception {
        String query = Browser.encoded("通话 编号").replace("+", "%20");
        ScoredCalls calls = new ScoredCalls(SITE.store(), Path.of("nowhere"));
        long first = calls.violating(Call.with("7011").build(), "k.wav", "agent 0.8 通话 编号 是 十一");
        long second = calls.violating(Call.with("7012").build(), "l.wav", "agent 0.8 第二 通话 编号 是 十二");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> supervisor.page("/search?q=" + query).contains("共 2 通"));
        String found = "q=" + query + "&sort=OLDEST";

        String page = supervisor.page("/search?" + found);
        assertThat(page).contains("id=\"hit-" + first + "\"");
        assertThat(hits(page))
                .hasSize(2)
                .allSatisfy(hit -> assertThat(supervisor.page(hit))
                        .contains("返回搜索", "href=\"/search?" + found.replace("&", "&amp;") + "#hit-" + id(hit) + "\"")
                        .doesNotContain("返回队列"));
        List<Long> order = hits(page).stream().map(SearchTest::id).toList();
        assertThat(order).containsExactlyInAnyOrder(first, second);
        assertThat(supervisor
                        .get("/search/next?" + found + "&after=" + order.get(0))
                        .uri())
                .hasPath("/calls/" + order.get(1));
        assertThat(supervisor
                        .get("/search/previous?" + found + "&before=" + order.get(1))
                        .uri())
                .hasPath("/calls/" + order.get(0));
        assertThat(supervisor
                        .get("/search/next?" + found + "&after=" + order.get(1))
                        .uri())
                .hasPath("/search");
        String form = hits(page).get(0).replace("?", "/remarks?");
        assertThat(supervisor
                        .post(form, "start", "0", "end", "1", "tag", "COACHING", "reason", "听")
                        .body())
                .as("a form leads back to the call in its search")
                .contains("返回搜索");
    }

    @Test
    void aLineThatWasFoundIsMarkedWhereItIs() throws Exception {
        String page = search(supervisor, "座席:~报机中然");
        String link = Pattern.compile("class=\"mark\" href=\"([^\"#]+)#remarks\"")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .replace("&amp;", "&");

        assertThat(supervisor.page(link))
                .contains("返回搜索")
                .containsPattern("name=\"start\"[^>]* value=\"0.8\"")
                .containsPattern("name=\"end\"[^>]* value=\"[\\d.]+\"");
    }

    @Test
    void theHitsAreSavedAsATableWithWhatTheReaderMaySee() throws Exception {
        String path = "/search/table?q=" + Browser.encoded("座席:~报机中然") + "&format=";

        assertThat(new String(supervisor.bytes(path + "CSV").body(), StandardCharsets.UTF_8))
                .startsWith("\uFEFF通话编号,开始时间,座席,得分,")
                .contains("7001,", "张三 A07,95,", "宝鸡中燃");
        assertThat(SITE.store().auditLog().newest(1, 0).get(0))
                .returns("export", AuditEvent::action)
                .returns("search", AuditEvent::subject)
                .returns("1 of 1 calls csv", AuditEvent::detail);
        assertThat(new String(SITE.as(Role.TRAINER).bytes(path + "CSV").body(), StandardCharsets.UTF_8))
                .contains("7001,", "宝鸡中燃")
                .doesNotContain("张三", "A07", "95", "得分");
        assertThat(supervisor.bytes(path + "XLSX").statusCode()).isEqualTo(200);
        assertThat(SITE.as(Role.TRAINER)
                        .get("/search/table?format=CSV&q=by:A07")
                        .statusCode())
                .isEqualTo(400);
    }

    private static List<String> hits(String page) {
        return Pattern.compile("<h2><a href=\"(/calls/[^\"]+)\"")
                .matcher(page)
                .results()
                .map(hit -> hit.group(1).replace("&amp;", "&"))
                .toList();
    }

    private static long id(String call) {
        return Long.parseLong(call.replaceAll("/calls/(\\d+).*", "$1"));
    }

    @Test
    void hostileTextIsTextAndNothingElse() throws Exception {
        assertThat(search(supervisor, "\"<script>alert(1)</script>\"")).doesNotContain("<script>alert");
    }

    @Test
    void aTrainerWithTheGrantSeesAgentsAndScoresAndStillNoPersonalData() throws Exception {
        SettingValues before = SITE.store().settings().current();
        Browser trainer = SITE.as(Role.TRAINER);
        SITE.store().settings().change(granted(before), "test");
        try {
            assertThat(search(trainer, "漏气 by:A07 score:<99")).contains("共 1 通", "张三", "95 分");
            assertThat(completions(trainer, "座席号:")).contains("A07");
            assertThat(search(trainer, "attribute:shift=早班")).contains("您不能按");
        } finally {
            SITE.store().settings().change(before, "test");
        }

        assertThat(search(trainer, "by:A07")).contains("您不能按");
        assertThat(completions(trainer, "座席号:")).isEqualTo("[]");
        assertThat(completions(trainer, "座")).doesNotContain("座席号");
    }

    private static SettingValues granted(SettingValues values) {
        return new SettingValues(
                values.threshold(),
                values.appealDays(),
                values.leastCoverage(),
                values.outlierSigmas(),
                values.sampleSize(),
                true);
    }

    private static String completions(Browser browser, String query) throws Exception {
        return new String(
                browser.bytes("/search/completions?q=" + Browser.encoded(query)).body(), StandardCharsets.UTF_8);
    }

    @Test
    void completesNamesValuesAndOutcomes() throws Exception {
        assertThat(completions(supervisor, "漏气 规")).contains("\"规则:\",\"label\":\"规则:\"", "规则书:", "\"start\":3");
        assertThat(completions(supervisor, "rule:受理首语")).contains("greeting");
        assertThat(completions(supervisor, "rule:closing=")).contains("closing=未判定");
        assertThat(completions(supervisor, "\"漏气")).isEqualTo("[]");
    }

    @Test
    void theFormAsksTheSameAsTheLanguage() throws Exception {
        String found = supervisor.page("/search/form?words=" + Browser.encoded("报机中然")
                + "&sound=yes&who=AGENT&where=@first10s&rule=forbidden-10&by=A07&duration-from=60&duration-to=");

        assertThat(found)
                .contains("共 1 通", "name=\"duration-from\" type=\"number\" step=\"any\" class=\"short\" value=\"60\"");
        assertThat(found).contains("value=\"座席:~报机中然@前10秒 规则:forbidden-10 座席号:A07 时长:&gt;=60\"");
    }

    @Test
    void aSavedSearchIsSharedAskedAgainAndTellsItsOwnerOfNewHits() throws Exception {
        supervisor.page("/search");
        supervisor.post("/search/saved", "name", "结束语", "q", "结束 rule:closing", "shared", "true", "alert", "true");
        SavedSearch search = SITE.store().savedSearches().visibleTo("trainer").get(0);
        SearchAlerts alerts = SITE.context().getBean(SearchAlerts.class);
        alerts.run();

        assertThat(SITE.as(Role.TRAINER).page("/search/saved/" + search.id())).contains("没有符合条件的通话");
        assertThat(SITE.as(Role.TRAINER)
                        .post("/search/saved/removal", "id", "" + search.id())
                        .body())
                .contains("结束语");
        assertThat(SITE.store().notices().unseen("supervisor")).isZero();

        new ScoredCalls(SITE.store(), Path.of("nowhere"))
                .violating(Call.with("7002").build(), "b.wav", "agent 0.8 通话 结束 了");
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            alerts.run();
            return SITE.store().notices().unseen("supervisor") == 1;
        });
        assertThat(supervisor.page("/notices")).contains("/search/saved/" + search.id(), "保存的搜索有新的通话");
        supervisor.post("/search/saved/removal", "id", "" + search.id());
        assertThat(SITE.store().savedSearches().visibleTo("supervisor")).isEmpty();
    }
}
