package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.store.account.DroppedFile;
import io.hotlineqa.store.account.MissingRecording;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.review.Judgement;
import io.hotlineqa.store.settings.SettingValues;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind each number stand exactly the calls, verdicts or files that it counts. */
class NumbersTest {
    private static final String OCTOBER = "from=2026-10-01&to=2026-10-31";
    private static final String DROP = "drops/2026-10-05";
    /** A link to a list whose text is a number, or begins with one that stands out. */
    private static final Pattern NUMBER =
            Pattern.compile("<a (?:class=\"[^\"]*\" )?href=\"([^\"]+)\">(?:<strong>(\\d+)</strong>[^\\n]*|(\\d+))</a>");

    private static final Pattern TOTAL = Pattern.compile("class=\"total\"[^>]*>共 (\\d+) ");
    private static final Pattern ONE_CALL = Pattern.compile("/calls/.*");

    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    private static Browser supervisor;

    /** Two agents and an unknown one, two clean calls that were drawn, words of all kinds, and a drop with every end. */
    @BeforeAll
    static void aNightThatWasReviewed() throws Exception {
        ScoredCalls calls = new ScoredCalls(SITE.store(), Path.of(DROP));
        long right = calls.violating(call("7001", "A07", "2026-10-05T01:00:00Z"), "7001.wav");
        long wrong = calls.violating(call("7002", "A07", "2026-10-31T15:59:59Z"), "7002.wav");
        long open = calls.violating(call("7003", "A08", "2026-10-06T09:00:00Z"), "7003.wav");
        calls.violating(call("7004", "A08", "2026-09-06T09:00:00Z"), "7004.wav");
        long nobodys = calls.violating(call("7005", null, "2026-10-07T09:00:00Z"), "7005.wav");
        long missed = calls.clean(call("7006", "A07", "2026-10-08T09:00:00Z"), "7006.wav");
        long clean = calls.clean(call("7007", "A08", "2026-10-08T20:00:00Z"), "7007.wav");
        supervisor = SITE.as(Role.SUPERVISOR);
        String reviewer = SITE.user(Role.REVIEWER);
        SITE.store().samples().draw(5, List.of(reviewer), "supervisor");
        var reviews = SITE.store().reviews();
        reviews.judge(right, 0, "forbidden-10", Judgement.RIGHT, "", reviewer);
        reviews.judge(right, 1, "closing", Judgement.WRONG, "电话 13900000022 打断了", reviewer);
        reviews.publish(right, 2, 95, reviewer);
        reviews.judge(wrong, 0, "forbidden-10", Judgement.WRONG, "客户先说的", reviewer);
        reviews.judge(open, 0, "closing", Judgement.CANNOT_TELL, "", reviewer);
        reviews.judge(nobodys, 0, "forbidden-10", Judgement.RIGHT, "", reviewer);
        reviews.addMissed(missed, 0, "greeting", 1, 2, "没有报工号", reviewer);
        reviews.publish(missed, 1, 80, reviewer);
        reviews.publish(clean, 0, 100, reviewer);
        var ledger = SITE.store().ledger();
        ledger.register(DROP, List.of(hashed("b.wav", '1'), hashed("c.wav", '2'), hashed("d.wav", '3')));
        ledger.quarantine(DROP, "b.wav", "1".repeat(64), null, QuarantineReason.EMPTY, "the file has no bytes");
        ledger.duplicate(DROP, "c.wav", "2".repeat(64), null, "7001.wav");
        ledger.reconcile(DROP, List.of(new MissingRecording("e.wav", "7099", null)));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> supervisor.page("/search").contains("共 7 通"));
    }

    private static DroppedFile hashed(String file, char digit) {
        return new DroppedFile(file, String.valueOf(digit).repeat(64), 1);
    }

    private static Call call(String id, String agent, String at) {
        return Call.with(id)
                .agentId(agent)
                .startedAt(Instant.parse(at))
                .attribute("班组", "早班")
                .build();
    }

    private static Map<String, String> numbers(String page) {
        Map<String, String> numbers = new TreeMap<>();
        Matcher number = NUMBER.matcher(page);
        while (number.find()) {
            String count = number.group(2) == null ? number.group(3) : number.group(2);
            numbers.put(number.group(1).replace("&amp;", "&"), count);
        }
        numbers.keySet().removeIf(address -> ONE_CALL.matcher(address).matches());
        return numbers;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/today",
                "/drops",
                "/trust",
                "/agents",
                "/agents/one?id=A07",
                "/report?section=OVERVIEW&" + OCTOBER,
                "/report?section=OVERVIEW&agent=A07&" + OCTOBER,
                "/report?section=OVERVIEW&team=早班&" + OCTOBER,
                "/report?section=RULES&rule=forbidden-10&" + OCTOBER,
                "/report?section=RULES&rule=closing&team=早班&" + OCTOBER,
                "/report?section=SHAPES&" + OCTOBER,
                "/report?section=COVERAGE&from=2026-10-01&to=2099-12-31",
                "/report?section=FAIRNESS&" + OCTOBER,
            })
    void theNumberIsTheTotalOfItsList(String path) throws Exception {
        Map<String, String> numbers = numbers(supervisor.page(path.replace("早班", Browser.encoded("早班"))));

        assertThat(numbers).as(path).isNotEmpty();
        for (Map.Entry<String, String> number : numbers.entrySet()) {
            Matcher total = TOTAL.matcher(supervisor.page(number.getKey()));
            assertThat(total.find()).as(number.getKey()).isTrue();
            assertThat(total.group(1)).as(number.getKey()).isEqualTo(number.getValue());
        }
    }

    @Test
    void noNumberOfTheseTablesIsWithoutItsList() throws Exception {
        Pattern bare = Pattern.compile("<td class=\"number[^\"]*\"[^>]*>[1-9]\\d*</td>");
        for (String path : List.of(
                "/today",
                "/trust",
                "/agents",
                "/agents/one?id=A07",
                "/report?section=OVERVIEW&" + OCTOBER,
                "/report?section=RULES&rule=forbidden-10&" + OCTOBER,
                "/report?section=COVERAGE&" + OCTOBER,
                "/report?section=FAIRNESS&" + OCTOBER)) {
            assertThat(bare.matcher(supervisor.page(path)).results().map(cell -> cell.group()))
                    .as(path)
                    .filteredOn(cell -> !cell.contains("95") && !cell.contains("100") && !cell.contains("80"))
                    .isEmpty();
        }
    }

    @Test
    void theAccountingOfADropLeadsToItsFiles() throws Exception {
        Browser operator = SITE.as(Role.OPERATOR);
        assertThat(operator.page("/drops/files?drop=" + DROP + "&state=QUARANTINED"))
                .contains("b.wav", "空文件", "文件是空的")
                .doesNotContain("c.wav");
        assertThat(operator.page("/drops/files?drop=" + DROP)).contains("与 7001.wav 内容相同", "未完成");
        assertThat(operator.page("/drops/missing?drop=" + DROP)).contains("e.wav", "7099");
        assertThat(operator.page("/drops/missing?drop=another")).contains("这个批次没有缺少录音的通话");
        assertThat(operator.page("/today")).contains("批次 2026-10-05 缺少 1 通录音");
        assertThat(supervisor.page("/drops/files?drop=" + DROP)).doesNotContain("b.wav");
        assertThat(SITE.as(Role.TRAINER).page("/today")).contains("缺少 1 通录音").doesNotContain("/drops/");
    }

    @Test
    void aVerdictIsListedWithWhoSaidItAndWithoutPersonalData() throws Exception {
        assertThat(supervisor.page("/trust/verdicts?said=WRONG"))
                .contains("共 2 条判断", "7001", "7002", "客户先说的", "reviewer")
                .doesNotContain("13900000022");
    }

    @ParameterizedTest
    @CsvSource({"SAMPLED, false", "MISSED, false", "SAMPLED, true", "MISSED, true"})
    void aTrainerDoesNotLearnWhatPeopleSaidOfTheMachine(String found, boolean granted) throws Exception {
        SettingValues before = SITE.store().settings().current();
        SITE.store().settings().change(new SettingValues(90, 30, 0.8, 2, 20, granted), "test");
        try {
            Browser trainer = SITE.as(Role.TRAINER);

            assertThat(trainer.get("/queue?tab=ALL&found=" + found).statusCode())
                    .isEqualTo(404);
            assertThat(trainer.get("/queue/next?tab=ALL&after=1&found=" + found).statusCode())
                    .isEqualTo(404);
            assertThat(trainer.get("/trust/verdicts?said=WRONG").statusCode()).isEqualTo(403);
            assertThat(trainer.page("/queue?tab=ALL&found=VIOLATED")).contains("共 5 通");
        } finally {
            SITE.store().settings().change(before, "test");
        }
    }

    @Test
    void aTrainerWithoutTheGrantCannotNarrowToATeam() throws Exception {
        assertThat(SITE.as(Role.TRAINER).page("/queue?tab=ALL&team=" + Browser.encoded("晚班")))
                .contains("共 7 通")
                .doesNotContain("晚班");
    }
}
