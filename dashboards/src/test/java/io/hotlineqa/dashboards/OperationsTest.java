package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.hotlineqa.dashboards.web.Show;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.store.account.DroppedFile;
import io.hotlineqa.store.audit.AuditEvent;
import io.hotlineqa.store.audit.AuditFilter;
import io.hotlineqa.store.call.CallFilter;
import io.hotlineqa.store.call.CallLine;
import io.hotlineqa.store.call.CallSort;
import io.hotlineqa.store.call.ReviewState;
import io.hotlineqa.store.example.PlaylistItem;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.people.User;
import io.hotlineqa.store.people.Users;
import io.hotlineqa.store.settings.SettingValues;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class OperationsTest {
    private static final String SHA256 = "c".repeat(64);

    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    @Test
    void theOperatorSeesWhatWasNotScoredAndGivesItAnotherChance() throws Exception {
        SITE.store().ledger().register("night", List.of(new DroppedFile("c.wav", SHA256, 1)));
        SITE.store().ledger().quarantine("night", "c.wav", SHA256, null, QuarantineReason.TIMEOUT, "60 s");
        Browser operator = SITE.as(Role.OPERATOR);
        assertThat(operator.page("/")).contains("night");
        assertThat(operator.page("/quarantine")).contains("c.wav", "TIMEOUT", "60 s");

        long file = SITE.store().ledger().quarantined(0, 1).rows().get(0).id();
        assertThat(operator.post("/quarantine/requeue", "file", String.valueOf(file))
                        .body())
                .contains("已重新排队，下次运行时处理");

        assertThat(SITE.store().ledger().pending("night")).hasSize(1);
        assertThat(operator.page("/today")).contains("批次 night 还有 1 个文件未完成，由当前或下次运行处理");
        assertThat(operator.page("/quarantine")).contains("没有隔离的文件");
    }

    @Test
    void countsOfBytesAreNoTelephoneNumbers() throws Exception {
        String sha256 = "d".repeat(64);
        SITE.store().ledger().register("short", List.of(new DroppedFile("d.wav", sha256, 1)));
        String detail = "the header promises 13812345678 bytes of sound, the file holds 7";
        SITE.store().ledger().quarantine("short", "d.wav", sha256, null, QuarantineReason.TRUNCATED, detail);

        assertThat(SITE.as(Role.SUPERVISOR).page("/quarantine")).contains("文件头写明声音有 13812345678 字节");
        assertThat(new Show().maskedDetail("from 13812345678.wav, 81234567 bytes"))
                .isEqualTo("from ＊＊＊＊＊＊＊＊＊＊＊.wav, 81234567 bytes");
        SITE.store().ledger().requeue(QuarantineReason.TRUNCATED, "test");
    }

    @Test
    void theOperatorComesToEveryFileInQuarantineHoweverManyThereAre(@TempDir Path drop) throws Exception {
        String night = drop.toString();
        Files.writeString(Path.of(URI.create(drop.toUri() + "%C2%BC%D2%F4.wav")), "no sound");
        List<DroppedFile> files = new ArrayList<>(List.of(new DroppedFile("\u00BC\uFFFDD2\uFFFDF4.wav", sha256(0), 1)));
        for (int i = 1; i <= 1000; i++) {
            files.add(new DroppedFile(i + ".wav", sha256(i), 1));
        }
        SITE.store().ledger().register(night, files);
        for (DroppedFile file : files) {
            SITE.store().ledger().quarantine(night, file.file(), file.sha256(), null, QuarantineReason.CORRUPT, "");
        }
        long first =
                SITE.store().ledger().files(night, null, 10, 100).rows().get(0).id();
        Browser operator = SITE.as(SITE.user("finder", Role.OPERATOR, null));

        assertThat(operator.page("/quarantine?page=10")).contains("\u00BC\uFFFDD2\uFFFDF4.wav", "第 11 / 11 页");
        assertThat(operator.get("/quarantine/" + first + "/recording").body()).isEqualTo("no sound");

        assertThat(SITE.store().ledger().requeueDrop(night, "test")).isEqualTo(1001);
    }

    private static String sha256(int number) {
        return String.format("%064x", number);
    }

    @Test
    void theAdministratorAddsAUserWhoseOneTimePasswordIsShownOnce() throws Exception {
        Browser administrator = SITE.as(Role.ADMINISTRATOR);
        administrator.get("/users");

        String page = administrator
                .post("/users", "name", "neu", "role", "AGENT", "agentId", "A09")
                .body();

        assertThat(page).containsPattern("一次性密码（只显示一次）：[a-z2-9]{4}(-[a-z2-9]{4}){3}");
        assertThat(administrator.page("/users")).contains("neu").doesNotContain("只显示一次");
        assertThat(SITE.store().users().find("neu")).get().returns("A09", User::agentId);
    }

    @Test
    void addingATakenNameIsRefusedAndChangesNothing() throws Exception {
        SITE.user("taken", Role.REVIEWER, null);
        String before = SITE.store().users().find("taken").orElseThrow().password();
        Browser administrator = SITE.as(Role.ADMINISTRATOR);
        administrator.get("/users");

        HttpResponse<String> answer = administrator.post("/users", "name", "taken", "role", "OPERATOR");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("已有同名用户");
        assertThat(SITE.store().users().find("taken"))
                .get()
                .returns(Role.REVIEWER, User::role)
                .returns(before, User::password);
    }

    @Test
    void everyRefusalSaysWhatIsWrong() throws Exception {
        Browser administrator = SITE.as(Role.ADMINISTRATOR);
        administrator.get("/users");

        assertThat(administrator
                        .post("/users", "name", "Rita", "role", "REVIEWER")
                        .body())
                .contains("用户名只能用小写字母");
        assertThat(administrator.post("/users", "name", "a09", "role", "AGENT").body())
                .contains("座席必须有座席编号");
        assertThat(administrator.post("/users/nobody/reset").body()).contains("没有这个用户");
        assertThat(administrator.post("/users", "name", "a09").body()).contains("缺失或无效");
    }

    @Test
    void aThresholdThatNoCallCanReachIsRefused() throws Exception {
        Browser administrator = SITE.as(Role.ADMINISTRATOR);
        assertThat(administrator.page("/settings"))
                .contains("name=\"threshold\" type=\"number\" min=\"0\"", "max=\"100\"");

        HttpResponse<String> answer = administrator.post(
                "/settings",
                "threshold",
                "150",
                "appealDays",
                "30",
                "leastCoverage",
                "80",
                "outlierSigmas",
                "2",
                "sampleSize",
                "20");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("不能高于规则书的满分");
        assertThat(SITE.store().settings().current()).isEqualTo(SettingValues.DEFAULT);
    }

    @Test
    void theRuleForNamesStandsBesideTheField() throws Exception {
        assertThat(SITE.as(Role.ADMINISTRATOR).page("/users"))
                .containsPattern("title=\"用户名只能用小写字母[^\"]*\"[^>]*>")
                .contains("<small id=\"name-rule\">用户名只能用小写字母");
    }

    @Test
    void theAdministratorChangesARoleAndResetsAPassword() throws Exception {
        SITE.user("mover", Role.REVIEWER, null);
        Browser administrator = SITE.as(Role.ADMINISTRATOR);
        administrator.get("/users");

        administrator.post("/users/mover/role", "role", "AGENT", "agentId", " A11 ");
        String page = administrator.post("/users/mover/reset").body();

        assertThat(page).containsPattern("已重置 mover，一次性密码（只显示一次）：[a-z2-9]{4}(-[a-z2-9]{4}){3}");
        assertThat(SITE.store().users().find("mover"))
                .get()
                .returns(Role.AGENT, User::role)
                .returns("A11", User::agentId)
                .returns(true, User::mustChange);
        assertThat(SITE.store().auditLog().find(new AuditFilter("administrator", "", "mover", null, null), 999, 9))
                .extracting(AuditEvent::action, AuditEvent::detail)
                .containsExactly(tuple("user.reset", ""), tuple("user.role", "REVIEWER → AGENT A11"));
    }

    @Test
    void aLockedUserIsShownAsLocked() throws Exception {
        SITE.user("guessed", Role.REVIEWER, null);
        for (int i = 0; i < Users.FAILURES_BEFORE_LOCK; i++) {
            SITE.store().users().failed("guessed");
        }

        assertThat(SITE.as(Role.ADMINISTRATOR).page("/users")).contains("锁定至 20");
    }

    @Test
    void theAdministratorDisablesOthersAndNotThemselves() throws Exception {
        Browser administrator = SITE.as(Role.ADMINISTRATOR);
        SITE.user(Role.TRAINER);
        administrator.get("/users");

        administrator.post("/users/trainer/disabled", "disabled", "true");
        assertThat(administrator
                        .post("/users/administrator/disabled", "disabled", "true")
                        .statusCode())
                .isEqualTo(400);

        assertThat(SITE.store().users().find("trainer")).get().returns(true, User::disabled);
    }

    @Test
    void demoUsersAreMadeInADemoDatabaseOnly() {
        FirstUsers users = new FirstUsers(SITE.store());
        SITE.user("reviewer", Role.REVIEWER, null);
        assertThatThrownBy(users::demo).isInstanceOf(SiteException.class).hasMessageContaining("./qa user add");

        SITE.store().demoMark().put();

        assertThat(users.administrator()).as("there are users").isEmpty();
        assertThat(users.demo())
                .hasSize(4)
                .allMatch(line -> line.matches("User .*, one-time password: .*"))
                .doesNotContainAnyElementsOf(users.demo());
    }

    @Test
    void theDemosAgentFindsTwoPublishedCallsAndHasAppealedOne() throws Exception {
        SITE.user("judge", Role.REVIEWER, null);
        SITE.user("speaker", Role.AGENT, "A77");
        ScoredCalls calls = new ScoredCalls(SITE.store(), Path.of("nowhere"));
        calls.proven(Call.with("7701").agentId("A77").build(), "7701.wav");
        calls.proven(Call.with("7702").agentId("A77").build(), "7702.wav");

        for (int i = 0; i < 2; i++) {
            new DemoReviews(SITE.store(), "judge", "speaker").make("A77");
        }

        assertThat(SITE.store()
                        .calls()
                        .page(CallFilter.ALL.by("A77"), CallSort.OLDEST, 0, 10)
                        .rows())
                .extracting(CallLine::state)
                .containsExactlyInAnyOrder(ReviewState.PUBLISHED, ReviewState.APPEALED);
    }

    @Test
    void theDemoHasTheExamplesThatItsCallsAndItsRulebookBearOutOnce() throws Exception {
        SITE.user("teacher", Role.SUPERVISOR, null);
        ScoredCalls calls = new ScoredCalls(SITE.store(), Path.of("nowhere"));
        long known = calls.violating(Call.with("1001").build(), "1001.wav");
        calls.violating(Call.with("1003").build(), "1003.wav");

        for (int i = 0; i < 2; i++) {
            new DemoExamples(SITE.store(), "teacher").make();
        }

        assertThat(SITE.store().playlists().visibleTo("teacher"))
                .singleElement()
                .satisfies(list -> assertThat(SITE.store().playlists().items(list.id()))
                        .singleElement()
                        .returns(known, PlaylistItem::call)
                        .returns("greeting", PlaylistItem::ruleId));
    }
}
