package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.store.DroppedFile;
import io.hotlineqa.store.Role;
import io.hotlineqa.store.User;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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

        long file = SITE.store().ledger().quarantined().get(0).id();
        operator.post("/quarantine/requeue", "file", String.valueOf(file));

        assertThat(SITE.store().ledger().pending("night")).hasSize(1);
        assertThat(operator.page("/quarantine")).contains("没有隔离的文件");
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
    void theAuditPageShowsWhoDidWhatAndThatTheChainIsWhole() throws Exception {
        assertThat(SITE.as(Role.ADMINISTRATOR).page("/audit")).contains("user.put", "login", "administrator");
    }

    @Test
    void demoUsersGetNewPasswordsAtEveryStart() {
        FirstUsers users = new FirstUsers(SITE.store());

        assertThat(users.administrator()).as("there are users").isEmpty();
        assertThat(users.demo())
                .hasSize(4)
                .allMatch(line -> line.matches("User .*, one-time password: .*"))
                .doesNotContainAnyElementsOf(users.demo());
    }
}
