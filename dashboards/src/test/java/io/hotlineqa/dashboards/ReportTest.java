package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.dashboards.web.Rules;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.rules.RulebookRef;
import io.hotlineqa.rules.Scorecard;
import io.hotlineqa.rules.json.TranscriptJson;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.RecordingRef;
import io.hotlineqa.store.audit.AuditEvent;
import io.hotlineqa.store.call.LineFormat;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.settings.SettingValues;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String AUGUST = "from=2026-08-01&to=2026-08-31";
    private static final String OCTOBER = "from=2026-10-01&to=2026-10-31";
    private static final String FORMULA = "=HYPERLINK(\"evil\")";
    private static final Pattern LINK = Pattern.compile("href=\"(/(?:queue|search|report\\?|incidents)[^\"]*)\"");

    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    /** A01 has two calls in October, one of them published, and one in September; a stranger has one. */
    @BeforeAll
    static void callsOfTwoMonths() throws Exception {
        ScoredCalls calls = new ScoredCalls(SITE.store(), Path.of("nowhere"));
        long published = calls.violating(call("7001", "A07", "2026-10-05T01:00:00Z"), "7001.wav");
        calls.violating(call("7002", "A07", "2026-10-31T15:59:59Z"), "7002.wav");
        calls.violating(call("7003", "A07", "2026-09-30T01:00:00Z"), "7003.wav");
        calls.violating(call("7004", FORMULA, "2026-10-06T01:00:00Z"), "7004.wav");
        SITE.store().reviews().publish(published, 0, 85, "reviewer");
        calls.violating(Call.with("7006").agentId("A09").build(), "7006.wav");
        Call august = call("7005", "A09", "2026-08-03T01:00:00Z");
        judge(calls.violating(august, "7005.wav"), august);
    }

    /** One result of each kind that the sections on handling and coverage tell of. */
    private static void judge(long stored, Call call) {
        SITE.store()
                .scores(LineFormat.of(ZONE, new TranscriptJson(ZONE)::write))
                .rescore(
                        stored,
                        new Scorecard(
                                call.callId(),
                                call.agentId(),
                                call.startedAt(),
                                74.2,
                                new RecordingRef("7005.wav", "a".repeat(64)),
                                new EngineRef("hotline-cn", "e".repeat(64)),
                                new RulebookRef("baoji-zhongran-2008", "1", "b".repeat(64)),
                                "hotline-qa 0.1",
                                90,
                                100,
                                List.of(
                                        result("ring-answer", Outcome.VIOLATED, false, "响铃 6 次"),
                                        result("callback-hours", Outcome.PASSED, true, "请人核对"),
                                        result("first-asker", Outcome.NOT_JUDGED, false, "没有来电号码"),
                                        result("emergency-checklist", Outcome.PASSED, false, ""))));
    }

    private static RuleResult result(String rule, Outcome outcome, boolean review, String reason) {
        return new RuleResult(rule, rule, outcome, review, 0, reason, List.of());
    }

    private static Call call(String id, String agent, String at) {
        return Call.with(id)
                .agentId(agent)
                .agentName(agent.equals(FORMULA) ? null : "张三")
                .startedAt(Instant.parse(at))
                .attribute("班组", "早班")
                .build();
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
    void aTableIsSavedWithNumbersAndNoFormulas() throws Exception {
        Browser supervisor = SITE.as(Role.SUPERVISOR);
        String query = "/report/table?table=agents&" + OCTOBER + "&format=";

        HttpResponse<byte[]> csv = supervisor.bytes(query + "CSV");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("agents_2026-10.csv");
        assertThat(new String(csv.body(), StandardCharsets.UTF_8))
                .startsWith("\uFEFF座席,通话数")
                .contains("张三 A07,2,95,")
                .contains("=HYPERLINK");
        String sheet = sheet(supervisor.bytes(query + "XLSX").body());
        assertThat(sheet).contains("<v>95.0</v>").doesNotContain("<f>");
        assertThat(SITE.store().auditLog().newest(1, 0).get(0))
                .returns("export", AuditEvent::action)
                .returns("report 2026-10", AuditEvent::subject)
                .returns("agents.xlsx", AuditEvent::detail);
    }

    @Test
    void whatBeginsLikeAFormulaIsWords() throws Exception {
        String csv = new String(
                SITE.as(Role.SUPERVISOR)
                        .bytes("/report/table?section=FAIRNESS&table=fairness-agent&format=CSV&" + OCTOBER)
                        .body(),
                StandardCharsets.UTF_8);

        assertThat(csv).contains("\"'=HYPERLINK(\"\"evil\"\")\"").doesNotContain("\n\"=HYPERLINK");
    }

    private static String sheet(byte[] workbook) throws IOException {
        Path file = Files.write(Files.createTempFile(Path.of("target"), "table-", ".xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry sheet = zip.getEntry("xl/worksheets/sheet1.xml");
            return new String(zip.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void anAgentsReportOnPaperHasTheCallsToTalkAboutAndRoomForSignatures() throws Exception {
        String paper = SITE.as(Role.SUPERVISOR).page("/report/print?agent=A07&" + OCTOBER);

        assertThat(paper)
                .contains("座席 张三 A07", "得分最低的 10 通", "7001", "7002", "座席签字", "主管签字")
                .doesNotContain("7003", "7004", "<script", "<a ");
        assertThat(paper.split("id=\"rules\"")).hasSize(2);
    }

    @Test
    void everyFindingOnPaperNamesItsCallsOfWhichTheReaderMayKnow() throws Exception {
        assertThat(SITE.as(Role.SUPERVISOR).page("/report/print?" + OCTOBER).replaceAll("<[^>]*>", "|"))
                .contains("每项发现所在的通话")
                .containsPattern("着什么急[^\n]*\\|3\\|+7002 · 7004 · 7001");
        assertThat(SITE.as(Role.AGENT).page("/report/print?" + OCTOBER))
                .as("the published ones of their own")
                .contains("7001")
                .doesNotContain("7002", "7004");
    }

    @Test
    void theCommandWritesAFolderWithAllFilesAndNeverOverOne(@TempDir Path folder) throws IOException {
        String[] month = {"--month", "2026-10", "--out", folder.toString(), "--database", SITE.database()};
        List<String> asked = new ArrayList<>(List.of(month));
        asked.addAll(List.of("--format", "html,csv,xlsx"));

        assertThat(ReportCommand.commandLine().execute(asked.toArray(String[]::new)))
                .isZero();
        assertThat(ReportCommand.commandLine().execute(asked.toArray(String[]::new)))
                .isEqualTo(2);

        Path october = folder.resolve("2026-10");
        assertThat(october.resolve("team.xlsx")).isNotEmptyFile();
        assertThat(october.resolve("agents/A07.html")).content().contains("座席 张三 A07", "@page", "default-src 'none'");
        assertThat(october.resolve("agents/_3d_HYPERLINK_28__22_evil_22__29_-csv/rules.csv"))
                .isNotEmptyFile();
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
        assertThat(SITE.store().auditLog().newest(1, 0).get(0))
                .returns("report", AuditEvent::action)
                .returns("report 2026-10", AuditEvent::subject);
    }

    @Test
    void theCommandNamesEverythingThatIsWrong(@TempDir Path folder) {
        assertThat(ReportCommand.commandLine()
                        .execute("--from", "2026-10-02", "--month", "2026-10", "--language", "fr"))
                .isEqualTo(2);
        assertThat(ReportCommand.commandLine()
                        .execute("--from", "2026-10-02", "--to", "2026-10-01", "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void withoutDaysTheNewestMonthWithCallsIsShown() throws Exception {
        assertThat(page(Role.REVIEWER, "section=RULES")).contains("2026-10-01 – 2026-10-31");
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsTakenTheOtherWayRound() throws Exception {
        assertThat(page(Role.REVIEWER, "from=2026-10-02&to=2026-10-01")).contains("2026-10-01 – 2026-10-02");
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
