package io.hotlineqa.dashboards;

import static io.hotlineqa.dashboards.ReportedCalls.AUGUST;
import static io.hotlineqa.dashboards.ReportedCalls.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.dashboards.web.Rules;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.settings.SettingValues;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages of the report. */
class ReportTest {
    private static final Pattern LINK = Pattern.compile("href=\"(/(?:queue|search|report\\?|incidents)[^\"]*)\"");

    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    @BeforeAll
    static void someMonths() throws Exception {
        ReportedCalls.in(SITE.store());
    }

    private static String page(Role role, String query) throws Exception {
        return SITE.as(role).page("/report?" + query);
    }

    /** The texts of the cells of the row that begins so, by the table's id. */
    private static List<String> row(String page, String table, String first) {
        String body = page.substring(page.indexOf("id=\"table-" + table + "\"")).replace("\n", " ");
        String row = Stream.of(body.substring(0, body.indexOf("</table>")).split("<tr>"))
                .filter(line -> text(line).contains(first))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + first + " in " + table));
        return Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>")
                .matcher(row)
                .results()
                .map(cell -> text(cell.group(1)).strip())
                .toList();
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", "");
    }

    @Test
    void aMonthIsComparedWithTheMonthBefore() throws Exception {
        String page = page(Role.SUPERVISOR, OCTOBER);

        assertThat(page).contains("2026-09-01 至 2026-09-30");
        assertThat(row(page, "figures", "通话数")).containsExactly("通话数", "3", "", "1", "+2");
        assertThat(row(page, "agents", "A07")).startsWith("张三 A07", "2", "95.0").contains("数量少，不作判断");
        assertThat(row(page, "trend", "2026-10-31")).startsWith("2026-10-31", "1", "95.0");
        assertThat(row(page, "teams", "早班")).startsWith("早班", "3");
    }

    @Test
    void callsWithoutAStartTimeAreNamedWhereTheyAreNotCounted() throws Exception {
        Browser supervisor = SITE.as(Role.SUPERVISOR);
        String undated = "/queue?tab=ALL&amp;shift=-1";

        assertThat(supervisor.page("/report?" + OCTOBER)).contains(undated, ">另有 1 通没有开始时间，未计入</a>");
        assertThat(supervisor.page("/agents")).contains("shift=-1\">另有 1 通没有开始时间，未计入</a>");
        assertThat(supervisor.page("/queue?tab=ALL&shift=-1"))
                .contains("共 1 ", "7006")
                .doesNotContain("7001");
        assertThat(supervisor.page("/report?agent=A07&" + OCTOBER)).doesNotContain("没有开始时间");
    }

    @Test
    void daysTheWrongWayRoundAreTakenTheOtherWayAndThatIsSaid() throws Exception {
        assertThat(page(Role.SUPERVISOR, "from=2026-10-31&to=2026-10-01"))
                .contains("开始日期晚于结束日期，已按 2026-10-01 至 2026-10-31 显示");
        assertThat(page(Role.SUPERVISOR, OCTOBER)).doesNotContain("开始日期晚于结束日期");
    }

    @Test
    void dropsSayByWhichDateTheyCount() throws Exception {
        assertThat(page(Role.SUPERVISOR, "section=COVERAGE&from=2020-01-01&to=2020-01-31"))
                .contains("不按通话日期；请把日期改为收到这批录音的日子");
    }

    @Test
    void agentsAreNamedOnPaperOnTheirPageAndInEveryTable() throws Exception {
        Browser supervisor = SITE.as(Role.SUPERVISOR);

        assertThat(supervisor.page("/report?agent=A07&" + OCTOBER)).contains("座席 张三 A07<");
        assertThat(supervisor.page("/report/print?agent=A07&" + OCTOBER))
                .contains("热线质检报表（座席 张三 A07）")
                .doesNotContain("点规则看趋势", "id=\"callbacks\"");
        assertThat(row(page(Role.SUPERVISOR, "section=FAIRNESS&" + OCTOBER), "fairness-agent", "A07"))
                .startsWith("张三 A07");
        assertThat(row(page(Role.SUPERVISOR, "section=RULES&rule=closing&" + OCTOBER), "rule-agents", "A07"))
                .startsWith("张三 A07");
        assertThat(page(Role.SUPERVISOR, "section=RULES&" + OCTOBER)).contains("点规则看趋势");
    }

    @Test
    void categoriesAreDrawnAsBarsAndRulesLieBesideTheirNames() throws Exception {
        String overview = page(Role.SUPERVISOR, OCTOBER);
        String topics = overview.substring(overview.indexOf("id=\"table-topics\""));

        assertThat(topics.substring(0, topics.indexOf("</thead>")))
                .contains("data-series=\"bar\"")
                .doesNotContain("data-series=\"line\"");
        assertThat(page(Role.SUPERVISOR, "section=RULES&" + OCTOBER))
                .contains("data-series=\"lying\">违规占比<", "data-series=\"lying\">上期违规占比<");
    }

    @Test
    void everyNumberOpensAPageThatTheReaderMaySee() throws Exception {
        Browser supervisor = SITE.as(Role.SUPERVISOR);
        for (String section : List.of("OVERVIEW", "RULES&rule=closing", "SHAPES", "HANDLING", "COVERAGE", "FAIRNESS")) {
            String page = supervisor.page("/report?section=" + section + "&" + OCTOBER);
            List<String> links = LINK.matcher(page)
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .distinct()
                    .toList();
            assertThat(links).hasSizeGreaterThan(5);
            for (String link : links) {
                assertThat(supervisor.get(link).statusCode()).as(link).isEqualTo(200);
            }
        }
    }

    @Test
    void handlingCountsWhatBecameOfEachRuleAndEmergencies() throws Exception {
        String page = page(Role.SUPERVISOR, "section=HANDLING&" + AUGUST);

        assertThat(row(page, "rings", title("ring-answer"))).startsWith(title("ring-answer"), "0", "1", "0", "0");
        assertThat(row(page, "callbacks", title("callback-hours")))
                .startsWith(title("callback-hours"), "0", "0", "1", "0");
        assertThat(row(page, "first-asked", title("first-asker"))).startsWith(title("first-asker"), "0", "0", "0", "1");
        assertThat(row(page, "emergencies", "1")).startsWith("1", "0");
    }

    @Test
    void coverageSaysWhatCouldNotBeJudgedAndWhereEveryFileWent() throws Exception {
        assertThat(row(page(Role.SUPERVISOR, "section=COVERAGE&" + AUGUST), "unjudged", title("first-asker")))
                .startsWith(title("first-asker"), "没有来电号码", "1");
        assertThat(row(page(Role.SUPERVISOR, "section=COVERAGE&from=2020-01-01&to=2100-01-01"), "nights", "nowhere"))
                .startsWith("nowhere", "6", "6", "0", "0");
    }

    @Test
    void fairnessComparesAgents() throws Exception {
        assertThat(row(page(Role.SUPERVISOR, "section=FAIRNESS&" + AUGUST), "fairness-agent", "A09"))
                .startsWith("张三 A09", "1");
    }

    private static String title(String rule) {
        return SITE.context().getBean(Rules.class).title(rule, Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void aNumberAndTheListBehindItSayTheSame() throws Exception {
        Browser supervisor = SITE.as(Role.SUPERVISOR);

        assertThat(supervisor.page("/queue?tab=ALL&from=2026-10-01&to=2026-10-31&agent=A07&rule=forbidden-10"))
                .contains("共 2 通");
        assertThat(supervisor.page("/queue?tab=ALL&from=2026-10-01&to=2026-10-31&weekday=6&hour=23"))
                .contains("共 1 通", "7002");
        assertThat(supervisor.page("/queue?tab=ALL&weekday=1&hour=0")).contains("共 0 通");
    }

    @Test
    void anAgentSeesTheOwnPublishedCallsOnly() throws Exception {
        String page = page(Role.AGENT, OCTOBER + "&agent=A08");

        assertThat(row(page, "figures", "通话数")).containsExactly("通话数", "1", "", "0", "+1");
        assertThat(page)
                .doesNotContain("table-agents", "table-teams", "section=FAIRNESS", "section=COVERAGE")
                .contains("href=\"/mine?from=2026-10-01&amp;to=2026-10-31\"");
        assertThat(SITE.as(Role.AGENT).page("/mine?from=2026-10-06&to=2026-10-31"))
                .contains("共 0 通");
        assertThat(SITE.as(Role.AGENT)
                        .get("/report/table?table=agents&format=CSV&" + OCTOBER)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTrainerWithoutTheGrantSeesNoScoreAndNoAgentAnywhere() throws Exception {
        Browser trainer = SITE.as(Role.TRAINER);
        for (String section : List.of("OVERVIEW", "RULES&rule=closing", "SHAPES", "HANDLING", "COVERAGE", "FAIRNESS")) {
            for (String path : List.of("/report", "/report/print")) {
                assertThat(trainer.page(path + "?section=" + section + "&" + OCTOBER))
                        .as(path + section)
                        .doesNotContain("A07", "95.0", "张三", "平均机器得分", "得分分布");
            }
        }
        assertThat(row(trainer.page("/report?agent=A07&team=x&" + OCTOBER), "figures", "通话数"))
                .as("they cannot narrow to an agent or a team")
                .contains("3");
        Browser supervisor = SITE.as(Role.SUPERVISOR);
        for (String table : List.of(
                "OVERVIEW&table=agents",
                "OVERVIEW&table=teams",
                "SHAPES&table=spread-score",
                "FAIRNESS&table=fairness-agent")) {
            String address = "/report/table?format=XLSX&" + OCTOBER + "&section=" + table;
            assertThat(supervisor.bytes(address).statusCode()).as(table).isEqualTo(200);
            assertThat(trainer.get(address).statusCode()).as(table).isEqualTo(404);
        }
        SettingValues before = SITE.store().settings().current();
        SITE.store().settings().change(new SettingValues(90, 30, 0.8, 2, 20, true), "test");
        assertThat(trainer.page("/report?" + OCTOBER)).contains("A07", "95.0");
        SITE.store().settings().change(before, "test");
    }

    @Test
    void withoutDaysTheNewestMonthWithCallsIsShown() throws Exception {
        assertThat(page(Role.REVIEWER, "section=RULES")).contains("2026-10-01 – 2026-10-31");
    }

    @Test
    void aPeriodWithOneEndOnlyIsTheRestOfItsMonth() throws Exception {
        assertThat(page(Role.REVIEWER, "from=2026-09-10")).contains("2026-09-10 – 2026-09-30");
        assertThat(page(Role.REVIEWER, "to=2026-09-10")).contains("2026-09-01 – 2026-09-10");
    }

    @Test
    void everyChartIsDrawnFromTheTableUnderIt() throws Exception {
        String page = page(Role.SUPERVISOR, OCTOBER);

        List<String> drawn = Pattern.compile("data-table=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map((MatchResult chart) -> chart.group(1))
                .toList();
        assertThat(drawn).isNotEmpty().allSatisfy(table -> assertThat(page).contains("<table id=\"" + table + "\""));
        assertThat(row(page(Role.SUPERVISOR, "section=SHAPES&" + OCTOBER), "hours", "周六"))
                .hasSize(25)
                .contains("1");
    }
}
