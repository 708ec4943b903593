package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.Call;
import io.hotlineqa.store.example.Playlist;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.review.Remark;
import io.hotlineqa.store.review.RemarkTag;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Examples and playlists. */
class TrainingTest {
    private static final String SAID =
            "agent 0.8 您好 宝鸡 中燃\ncustomer 3 我 电话 幺 三 九 零 九 幺 七 二 二 三 三\nagent 12.4 你 着 什么 急 啊";

    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    private static Browser trainer;
    private static long call;
    private static long mark;

    @BeforeAll
    static void aTrainerMarksAnExample() throws Exception {
        call = new ScoredCalls(SITE.store(), Path.of("nowhere"))
                .violating(Call.with("7001").agentId("A07").agentName("张三").build(), "a.wav", SAID);
        trainer = SITE.as(Role.TRAINER);
        trainer.get("/calls/" + call);
        trainer.post(
                "/calls/" + call + "/remarks",
                "start",
                "2",
                "end",
                "14",
                "tag",
                "BAD_EXAMPLE",
                "ruleId",
                "forbidden-10",
                "reason",
                "客户 13909172233 被催");
        mark = SITE.store().remarks().of(call).stream()
                .map(Remark::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anExampleStandsUnderItsRuleWithItsWordsAndWithoutAgentScoreOrPersonalData() throws Exception {
        String page = trainer.page("/examples?rule=forbidden-10");

        assertThat(page)
                .contains("客户 ＊", "你着什么急啊", "我电话＊", "data-audio=\"/calls/" + call + "/audio\"")
                .contains("agent:~%22%E4%BD%A0%E7%9D%80", "/clips/new?call=" + call)
                .doesNotContain("13909172233", "幺三九", "A07", "张三", ">95<");
        assertThat(trainer.page("/examples?rule=greeting")).doesNotContain("客户 ＊");
        assertThat(trainer.page("/examples?rule=-")).doesNotContain("客户 ＊");
        assertThat(SITE.as(Role.SUPERVISOR).page("/examples")).contains("你着什么急啊", "A07");
        assertThat(SITE.as(Role.REVIEWER).page("/examples"))
                .contains("你着什么急啊")
                .doesNotContain("/playlists/items", "/clips/new");
    }

    @Test
    void whoAsksForATopicSeesAndCountsTheExamplesOfItAlone() throws Exception {
        long other = new ScoredCalls(SITE.store(), Path.of("nowhere"))
                .violatingAbout("抢险", Call.with("7003").build(), "c.wav");
        for (int second = 0; second < 4; second++) {
            SITE.store().remarks().add(other, second, 14, RemarkTag.BAD_EXAMPLE, "forbidden-10", "催促", "tina");
        }
        SITE.store().remarks().add(call, 2, 14, RemarkTag.GOOD_EXAMPLE, "greeting", "问候完整", "tina");

        assertThat(trainer.page("/examples")).contains("问候完整", "（好 0，反面 5）</a>");
        assertThat(trainer.page("/examples?topic=" + Browser.encoded("抢险")))
                .contains("通话 7003", "（好 0，反面 4）</a>")
                .doesNotContain("通话 7001", "问候完整", "没有符合条件的示例。</p>");
        assertThat(trainer.page("/examples?topic=" + Browser.encoded("咨询")))
                .contains("没有符合条件的示例。</p>")
                .doesNotContain("通话 7003");
    }

    @Test
    void whoMayNotSeeAgentsSeesNoScoreInTheListAndOnTheCallEither() throws Exception {
        String call = trainer.page("/calls/" + TrainingTest.call);
        String list = trainer.page("/queue?tab=ALL&sort=SCORE&least=96");

        assertThat(call).contains("7001").doesNotContain("class=\"score\"", "class=\"off\"", "95 / 100", "A07");
        assertThat(list).contains("7001").doesNotContain(">95<", "name=\"least\"", "value=\"SCORE\"", "A07");
        assertThat(SITE.as(Role.SUPERVISOR).page("/queue?tab=ALL&sort=SCORE")).contains(">95<", "value=\"SCORE\"");
    }

    @Test
    void whoMayNotSeeScoresHasNoListOfLowOnes() throws Exception {
        assertThat(trainer.page("/queue")).contains("7001", "tab=EMERGENCY").doesNotContain("=BELOW", "=OUTLIERS");
        assertThat(trainer.page("/today")).contains("tab=EMERGENCY").doesNotContain("=BELOW", "=OUTLIERS");
        for (String list : List.of("BELOW", "OUTLIERS")) {
            assertThat(trainer.get("/queue?tab=" + list).statusCode()).isEqualTo(404);
            assertThat(trainer.get("/queue/next?after=0&tab=" + list).statusCode())
                    .isEqualTo(404);
            assertThat(trainer.get("/queue/previous?before=0&tab=" + list).statusCode())
                    .isEqualTo(404);
            assertThat(trainer.page("/calls/" + call + "?tab=" + list))
                    .contains("/queue?tab=ALL", "/remarks?tab=ALL")
                    .doesNotContain("queue?tab=" + list, "next?tab=" + list, "remarks?tab=" + list);
            assertThat(SITE.as(Role.REVIEWER).get("/queue?tab=" + list).statusCode())
                    .isEqualTo(200);
        }
        assertThat(SITE.as(Role.REVIEWER).page("/queue")).contains("=BELOW", "=OUTLIERS");
    }

    @Test
    void aPlaylistIsItsOwnersUntilItIsSharedAndAlwaysItsOwnersToChange() throws Exception {
        HttpResponse<String> begun =
                trainer.post("/playlists/items", "call", "" + call, "remark", "" + mark, "name", "新人培训");
        String path = begun.uri().getPath();
        assertThat(Browser.withoutTokens(begun.body()))
                .contains("新人培训", "你着什么急啊", "客户 ＊")
                .doesNotContain("A07", "13909172233");
        Browser supervisor = SITE.as(Role.SUPERVISOR);
        assertThat(supervisor.get(path).statusCode()).isEqualTo(404);
        assertThat(supervisor
                        .get("/clips/new?playlist=" + path.replaceAll("\\D", ""))
                        .statusCode())
                .isEqualTo(404);

        trainer.post(path + "/description", "name", "新人培训", "note", "第一周", "shared", "true");
        assertThat(supervisor.page(path)).contains("第一周", "你着什么急啊").doesNotContain(path + "/notes");
        supervisor.post(path + "/removal");
        supervisor.post(path + "/description", "name", "改了");
        long item = SITE.store()
                .playlists()
                .items(Long.parseLong(path.replaceAll("\\D", "")))
                .get(0)
                .id();
        supervisor.post(path + "/items/removal", "item", "" + item);
        trainer.get(path);
        assertThat(trainer.post(path + "/notes", "item", "" + item, "note", "先听")
                        .body())
                .contains("先听");
        trainer.post(path + "/moves", "item", "" + item);
        assertThat(trainer.post(path + "/items/removal", "item", "" + item).body())
                .doesNotContain("你着什么急啊");
        trainer.post(path + "/removal");
        assertThat(SITE.store().playlists().visibleTo("trainer"))
                .extracting(Playlist::name)
                .doesNotContain("新人培训");
    }

    @Test
    void whatIsNotThereCannotBeAdded() throws Exception {
        assertThat(trainer.post("/playlists/items", "call", "" + call, "remark", "999", "name", "x")
                        .body())
                .contains("这条标注已不存在");
        assertThat(trainer.post("/playlists/items", "call", "999", "remark", "" + mark, "name", "x")
                        .statusCode())
                .isEqualTo(404);
    }
}
