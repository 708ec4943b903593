package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.store.account.DroppedFile;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.settings.SettingValues;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditPageTest {
    /** What a breach ends with, in the sources of the store. */
    private static final Pattern FOUND =
            Pattern.compile("(?:new Promise\\(|breaches\\.add\\(\\s*\"[^\"]*\"[^\"]+)\\s*\"([^\"]+)\"");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    private static Browser administrator;

    @BeforeAll
    static void aHundredAndFiftyViewsAndAPlay() throws Exception {
        IntStream.rangeClosed(1, 150)
                .forEach(i -> SITE.store().auditLog().append("rita", "view", "call 7", "number " + i + " of 150"));
        SITE.store().auditLog().append("theo", "play", "call 8", "the only one");
        administrator = SITE.as(Role.ADMINISTRATOR);
    }

    @Test
    void isReadInPagesFromTheNewestOn() throws Exception {
        String newest = administrator.page("/audit?actor=rita");

        assertThat(newest).contains("number 150 of 150", "number 51 of 150").doesNotContain("number 50 of 150");
        String older = newest.replaceAll("(?s).*href=\"(/audit[^\"]*before=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(administrator.page(older))
                .contains("number 50 of 150", "number 1 of 150")
                .doesNotContain("number 51 of 150", "theo");
    }

    @Test
    void isFilteredByWhoWhatWhereAndWhen() throws Exception {
        String today = LocalDate.now(ZONE).toString();
        String tomorrow = LocalDate.now(ZONE).plusDays(1).toString();

        assertThat(administrator.page("/audit?action=play&from=" + today + "&to=" + today))
                .contains("the only one")
                .doesNotContain("of 150");
        assertThat(administrator.page("/audit?subject=8"))
                .contains("the only one")
                .doesNotContain("of 150");
        assertThat(administrator.page("/audit?from=" + tomorrow)).contains("没有符合条件的记录");
    }

    @Test
    void namesWhatWasDoneInTheLanguageOfTheReader() throws Exception {
        assertThat(administrator.page("/audit?actor=theo")).contains(">播放</td>", ">已删除的通话（内部编号 8）</a>");
        assertThat(administrator.page("/audit?actor=theo&lang=en"))
                .contains(">play</td>", ">A removed call (kept as 8)</a>");
        administrator.get("/audit?lang=zh-CN");
    }

    @Test
    void aCallIsCalledAndFoundByTheNumberThatPeopleKnow() throws Exception {
        long id = new ScoredCalls(SITE.store(), Path.of("nowhere"))
                .violating(Call.with("1003").build(), "a.wav");
        SITE.store().auditLog().append("rosa", "view", "call " + id, "1003");

        assertThat(administrator.page("/audit?subject=1003"))
                .contains("rosa", ">通话 1003</a>", "href=\"/audit?subject=1003\"")
                .doesNotContain("rita", "通话 " + id + "<", "没有符合条件的记录");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            verdict | call 7 | forbidden-23 WRONG | 推翻
            remark | call 7 | GOOD_EXAMPLE of closing from 7.3 s to 9.0 s | 好的示例：受理结束语“感谢您的来电，再见。”（0:07.3 至 0:09.0）
            requeue | drop /srv/drops/night | 1 files | 1 个文件
            export | search | 3 of 10 calls csv | 10 通中的 3 通，csv
            user.role | wang | AGENT A07 → REVIEWER | 座席 A07 → 质检员
            hold | call 7 | 客户手机 13812345678 投诉 | 客户手机 ＊＊＊＊＊＊＊＊＊＊＊ 投诉
            clip.export | clip 3 | 培训; WAV, until 2026-12-31T16:00:00.123456Z, calls [99999], sha256 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa123456789012 | 培训；WAV，保存到 2027-01-01 00:00:00，通话 （已删除），sha256 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa123456789012
            """)
    void saysInWordsWhatWasDone(String action, String subject, String detail, String words) throws Exception {
        SITE.store().auditLog().append("worded", action, subject, detail);

        assertThat(administrator.page("/audit?actor=worded&action=" + action))
                .contains(words)
                .doesNotContain(" files<", "/srv/");
    }

    @Test
    void aChangeOfSettingsSaysWhatChanged() throws Exception {
        SettingValues before = SITE.store().settings().current();
        SITE.store().settings().change(before.withThreshold(85), "sets");
        SITE.store().settings().change(before, "sets");

        assertThat(administrator.page("/audit?actor=sets"))
                .contains("人工复核阈值（低于此分进入队列） 90 → 85<", " 85 → 90<")
                .doesNotContain("SettingValues", "申诉期限");
    }

    @Test
    void anyNumberOfAPageIsAnswered() throws Exception {
        assertThat(administrator.get("/audit?page=99999999").statusCode()).isEqualTo(200);
        assertThat(administrator.get("/audit?before=-9223372036854775808").statusCode())
                .isEqualTo(200);
        assertThat(administrator.get("/audit?before=99999999999999999999").statusCode())
                .isEqualTo(400);
        assertThat(administrator.get("/audit?from=yesterday").statusCode()).isEqualTo(400);
    }

    @Test
    void goesOverEverythingWhenAskedKeepsNobodyWaitingAndSaysWhen() throws Exception {
        administrator.get("/audit");
        try (Connection other = SITE.store().dataSource().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table audit_check in exclusive mode");

            HttpResponse<String> begun = administrator.post("/audit/checks");

            assertThat(begun.body()).contains("正在核对").doesNotContain("还没有核对过");
            assertThat(begun.headers().firstValue("Refresh")).contains("3");
            other.rollback();
        }

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(administrator.page("/audit"))
                        .contains("账目齐全，审计链完整", "由 administrator 核对")
                        .doesNotContain("正在核对"));
        assertThat(administrator.get("/audit").headers().firstValue("Refresh")).isEmpty();
    }

    @Test
    void aFileThatWaitsForTheNextRunIsNotTakenForTampering() throws Exception {
        SITE.store().ledger().register("/srv/drops/night", List.of(new DroppedFile("1903.wav", "f".repeat(64), 1)));
        try {
            SITE.store().audit().check("auditor");

            assertThat(administrator.page("/audit"))
                    .contains("没有丢失或改动", "有 1 个文件还没有处理完", "文件 1903.wav（批次 night）")
                    .doesNotContain("处不符", "is not finished", "/srv");
        } finally {
            SITE.store()
                    .ledger()
                    .quarantine(
                            "/srv/drops/night",
                            "1903.wav",
                            "f".repeat(64),
                            "1903",
                            QuarantineReason.EMPTY,
                            "the file has no bytes");
        }
    }

    @Test
    void everythingThatACheckFindsHasAChineseForm() throws IOException {
        List<String> found = new ArrayList<>();
        for (String source : List.of("Audit.java", "AuditChain.java")) {
            Path file = Path.of("..", "pipeline/store/src/main/java/io/hotlineqa/store/audit", source);
            FOUND.matcher(Files.readString(file))
                    .results()
                    .map(one -> one.group(1))
                    .forEach(found::add);
        }

        assertThat(found).hasSizeGreaterThan(10);
        String all = Files.readString(Path.of("src/main/resources/breaches_zh.tsv"));
        assertThat(found).allSatisfy(end -> assertThat(all).containsPattern(Pattern.quote(end) + ".*\t"));
    }
}
