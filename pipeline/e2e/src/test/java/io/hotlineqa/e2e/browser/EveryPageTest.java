package io.hotlineqa.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.review.Judgement;
import io.hotlineqa.store.review.RemarkTag;
import io.hotlineqa.store.review.Reviews;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page, in both languages; the pictures of the manual are made on the way. */
class EveryPageTest {
    private static final int WIDE = 1280;
    private static final int PHONE = 390;
    private static final int TABLET = 800;
    private static final String CALL = "1024";

    @RegisterExtension
    static final Visit VISIT = Visit.alone();

    private static long list;
    private static String drop;

    @BeforeAll
    static void aPublishedCallWithAnAppeal() {
        Reviews reviews = VISIT.night().store().reviews();
        long call = VISIT.night().number(CALL);
        reviews.judge(call, 0, "forbidden-09", Judgement.RIGHT, "", "the-reviewer");
        reviews.judge(call, 1, "forbidden-23", Judgement.WRONG, "客户先说的，座席是在复述", "the-reviewer");
        reviews.publish(call, 2, 95, "the-reviewer");
        reviews.appeal(call, 3, "forbidden-09", "当时线路有杂音", "agent");
        examples();
        drop = VISIT.night().store().ledger().drops().get(0).drop();
    }

    private static void examples() {
        Store store = VISIT.night().store();
        String trainer = Night.userOf(Role.TRAINER);
        long good = VISIT.night().number("1003");
        long bad = VISIT.night().number("1022");
        store.remarks().add(good, 0, 9, RemarkTag.GOOD_EXAMPLE, "greeting", "语气平稳，单位说得清楚", trainer);
        store.remarks().add(good, 9, 46, RemarkTag.GOOD_EXAMPLE, "emergency-checklist", "问清地址和电话", trainer);
        store.remarks().add(bad, 0, 6, RemarkTag.BAD_EXAMPLE, "greeting", "没有报单位", trainer);
        for (long call : List.of(good, bad)) {
            store.remarks().of(call).forEach(mark -> list = store.playlists().add("截图", call, mark.id(), trainer));
        }
    }

    @ParameterizedTest(name = "{0} in {3}")
    @CsvSource({
        "login, '', login, zh-CN, 登录",
        "login, '', login, en, Log in",
        "today, SUPERVISOR, today, zh-CN, 今日",
        "today, SUPERVISOR, today, en, Today",
        "queue, REVIEWER, queue?tab=ALL, zh-CN, 质检队列",
        "queue, REVIEWER, queue?tab=ALL, en, Review queue",
        "call, REVIEWER, CALL, zh-CN, 通话 1024",
        "call, REVIEWER, CALL, en, Call 1024",
        "incidents, SUPERVISOR, incidents, zh-CN, 事件",
        "incidents, SUPERVISOR, incidents, en, Incidents",
        "agents, SUPERVISOR, agents, zh-CN, 团队",
        "agents, SUPERVISOR, agents, en, Team",
        "report, SUPERVISOR, report, zh-CN, 报表",
        "report, SUPERVISOR, report, en, Report",
        "report-shapes, SUPERVISOR, report?section=SHAPES, zh-CN, 报表",
        "report-shapes, SUPERVISOR, report?section=SHAPES, en, Report",
        "report-print, SUPERVISOR, report/print?agent=A10, zh-CN, 座席 吴娟 A10",
        "report-print, SUPERVISOR, report/print?agent=A10, en, agent 吴娟 A10",
        "trust, SUPERVISOR, trust, zh-CN, 机器有多可信",
        "trust, SUPERVISOR, trust, en, How right the machine is",
        "verdicts, SUPERVISOR, trust/verdicts?said=TOLD, zh-CN, 人工判断明细",
        "verdicts, SUPERVISOR, trust/verdicts?said=TOLD, en, Verdicts",
        "rulebook, REVIEWER, rulebook, zh-CN, 宝鸡中燃",
        "rulebook, REVIEWER, rulebook, en, ''",
        "mine, AGENT, mine, zh-CN, 我的通话",
        "mine, AGENT, mine, en, My calls",
        "drops, OPERATOR, drops, zh-CN, 批次",
        "drops, OPERATOR, drops, en, Drops",
        "files, OPERATOR, drops/files?drop=DROP, zh-CN, 的文件",
        "files, OPERATOR, drops/files?drop=DROP, en, Files of drop",
        "missing, OPERATOR, drops/missing?drop=DROP, zh-CN, 缺少的录音",
        "missing, OPERATOR, drops/missing?drop=DROP, en, misses",
        "quarantine, OPERATOR, quarantine, zh-CN, 隔离",
        "quarantine, OPERATOR, quarantine, en, Quarantine",
        "users, ADMINISTRATOR, users, zh-CN, 用户",
        "users, ADMINISTRATOR, users, en, Users",
        "assignments, SUPERVISOR, assignments, zh-CN, 任务分配",
        "assignments, SUPERVISOR, assignments, en, Assignments",
        "double-reviews, SUPERVISOR, double-reviews, zh-CN, 双人盲评",
        "double-reviews, SUPERVISOR, double-reviews, en, Double reviews",
        "agent, SUPERVISOR, agents/one?id=A10, zh-CN, A10",
        "agent, SUPERVISOR, agents/one?id=A10, en, A10",
        "search, TRAINER, search?fields&q=座席:~宝鸡中燃, zh-CN, 搜索通话",
        "search, TRAINER, search?fields&q=座席:~宝鸡中燃, en, Search calls",
        "examples, TRAINER, examples?rule=greeting, zh-CN, 示例库",
        "examples, TRAINER, examples?rule=greeting, en, Examples",
        "playlists, TRAINER, playlists, zh-CN, 播放清单",
        "playlists, TRAINER, playlists, en, Playlists",
        "playlist, TRAINER, playlists/LIST, zh-CN, 截图",
        "playlist, TRAINER, playlists/LIST, en, 截图",
        "clips, TRAINER, clips/new?playlist=LIST, zh-CN, 导出前预览",
        "clips, TRAINER, clips/new?playlist=LIST, en, Preview",
        "exports, TRAINER, clips, zh-CN, 导出片段",
        "exports, TRAINER, clips, en, Clips",
        "help, REVIEWER, help, zh-CN, 帮助",
        "help, REVIEWER, help, en, Help",
        "notices, SUPERVISOR, notices, zh-CN, 通知",
        "notices, SUPERVISOR, notices, en, Notices",
        "settings, ADMINISTRATOR, settings, zh-CN, 设置",
        "settings, ADMINISTRATOR, settings, en, Settings",
        "audit, ADMINISTRATOR, audit, zh-CN, 审计",
        "audit, ADMINISTRATOR, audit, en, Audit",
        "password, TRAINER, password, zh-CN, 修改密码",
        "password, TRAINER, password, en, Change the password",
    })
    void isAccessibleQuietAndInTheLanguageAskedFor(String name, String role, String page, String language, String title)
            throws IOException {
        Chrome chrome = open(role, page, language);

        Screenshot.take(chrome.driver(), name + "." + language.substring(0, 2));
        assertThat(chrome.see("h1").getText()).contains(title);
        assertThat(chrome.ask("document.documentElement.lang")).isEqualTo(language);
        assertIsFine(chrome);
    }

    @ParameterizedTest
    @CsvSource({
        "login, ''",
        "queue, REVIEWER",
        "CALL, REVIEWER",
        "today, SUPERVISOR",
        "mine, AGENT",
        "search, TRAINER",
        "examples, TRAINER",
    })
    void fitsThePhone(String page, String role) throws IOException {
        Chrome chrome = open(role, page, "zh-CN");
        try {
            chrome.width(PHONE);
            chrome.go(path(page));

            Screenshot.take(chrome.driver(), page.toLowerCase(Locale.ROOT) + ".phone");
            assertIsFine(chrome);
        } finally {
            chrome.width(WIDE);
        }
    }

    @ParameterizedTest(name = "{0} points")
    @ValueSource(ints = {PHONE, TABLET})
    void whereThereIsNoRoomForTwoColumnsTheConversationStandsRightBelowThePlayer(int width) {
        Chrome reviewer = VISIT.as(Role.REVIEWER);
        try {
            reviewer.width(width);
            reviewer.go(VISIT.pageOf("1019"));

            String below = "document.querySelector('%s').getBoundingClientRect().bottom"
                    + " <= document.querySelector('%s').getBoundingClientRect().top";
            assertThat(reviewer.ask(below.formatted("#player", ".talk"))).isEqualTo(true);
            assertThat(reviewer.ask(below.formatted(".talk", "#results"))).isEqualTo(true);
            assertThat(reviewer.ask("document.querySelector('.talk').clientHeight < innerHeight / 2"))
                    .as("the results are near")
                    .isEqualTo(true);
        } finally {
            reviewer.width(WIDE);
        }
    }

    @Test
    void filtersAreFoldedAwayOnThePhoneUntilTheyAreWantedOrInUse() {
        Chrome chrome = VISIT.as(Role.REVIEWER);
        String filters = "document.querySelector('details.filters').open";
        assertThat(chrome.go("queue").ask(filters)).as("on a wide screen").isEqualTo(true);
        try {
            chrome.width(PHONE);
            assertThat(chrome.go("queue").ask(filters)).as("on a phone").isEqualTo(false);
            chrome.click("details.filters summary");
            assertThat(chrome.see("details.filters select[name=rule]").isDisplayed())
                    .isTrue();
            assertThat(chrome.go("queue?rule=closing").ask(filters))
                    .as("in use")
                    .isEqualTo(true);
        } finally {
            chrome.width(WIDE);
        }
    }

    private static Chrome open(String role, String page, String language) {
        Chrome chrome = role.isEmpty() ? VISIT.asStranger() : VISIT.as(Role.valueOf(role));
        String path = path(page);
        chrome.complaints();
        chrome.go(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
        chrome.await(() -> chrome.ask("document.readyState").equals("complete"));
        return chrome;
    }

    private static String path(String page) {
        return page.equals("CALL")
                ? VISIT.pageOf(CALL)
                : page.replace("LIST", "" + list).replace("DROP", drop);
    }

    private static void assertIsFine(Chrome chrome) {
        assertThat(Axe.violations(chrome.driver())).isEmpty();
        assertThat(chrome.complaints()).isEmpty();
        assertThat(chrome.ask("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing sticks out to the right")
                .isEqualTo(true);
    }
}
