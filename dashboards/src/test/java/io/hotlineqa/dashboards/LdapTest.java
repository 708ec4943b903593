package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.hotlineqa.dashboards.access.ldap.LdapCheck;
import io.hotlineqa.dashboards.access.ldap.TestDirectory;
import io.hotlineqa.speech.Call;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.audit.AuditFilter;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.people.User;
import io.hotlineqa.store.people.UserSource;
import io.hotlineqa.store.people.Users;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Log-in with the company's directory, as its people meet it. */
class LdapTest {
    @TempDir
    private static Path folder;

    private static final TestDirectory DIRECTORY = TestDirectory.open();

    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture(() -> SiteFixture.set(DIRECTORY.settings(folder)));

    @AfterAll
    static void directoryEnds() {
        DIRECTORY.close();
    }

    private static HttpResponse<String> logIn(Browser browser, String name) throws Exception {
        return browser.logIn(name, TestDirectory.PASSWORD);
    }

    private static void look() {
        SITE.context().getBean(LdapCheck.class).run();
    }

    @Test
    void theGroupsOfThePersonGiveTheRole() throws Exception {
        DIRECTORY.with("rita", "1").with("a07", "A07").join("quality", "rita").join("agents", "a07");
        long call = new ScoredCalls(SITE.store(), Path.of("nowhere"))
                .violating(Call.with("7001").agentId("A07").build(), "a.wav");
        SITE.store().reviews().publish(call, 0, 95, "reviewer");

        assertThat(logIn(SITE.stranger(), "Rita").uri().getPath()).isEqualTo("/queue");
        Browser agent = SITE.stranger();
        assertThat(logIn(agent, "a07").body()).contains("7001");
        assertThat(SITE.store().users().find("a07").orElseThrow())
                .returns(UserSource.LDAP, User::source)
                .returns("a07@example.org", User::email)
                .returns("A07", User::agentId);
        assertThat(agent.page("/password")).contains("公司目录").doesNotContain("name=\"chosen\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "groupless", "*", "gr*", "groupless)(uid=*", "uid=groupless"})
    void whoHasNoRoleThereIsNotLetIn(String name) throws Exception {
        if (name.equals("groupless")) {
            DIRECTORY.with(name, "2");
        }

        assertThat(logIn(SITE.stranger(), name).uri().toString()).endsWith("/login?error");
        assertThat(SITE.store().users().find(name)).isEmpty();
    }

    @Test
    void guessingLocksBeforeTheDirectoryIsAskedAgain() throws Exception {
        DIRECTORY.with("guessed", "3").join("leads", "guessed");
        Browser browser = SITE.stranger();
        assertThat(logIn(SITE.stranger(), "guessed").uri().getPath()).isEqualTo("/queue");
        for (int i = 0; i < Users.FAILURES_BEFORE_LOCK; i++) {
            assertThat(browser.logIn("guessed", i == 0 ? "" : "wrong").uri().toString())
                    .endsWith("/login?error");
        }

        assertThat(logIn(browser, "guessed").uri().toString()).endsWith("/login?error");
        assertThat(SITE.store().users().find("guessed").orElseThrow().lockedUntil())
                .isNotNull();
    }

    @Test
    void ofWhoNeverLoggedInNothingIsWrittenAndGuessingLocksAllTheSame() throws Exception {
        DIRECTORY.with("newcomer", "9").join("leads", "newcomer");
        Browser browser = SITE.stranger();
        for (int i = 0; i < Users.FAILURES_BEFORE_LOCK; i++) {
            browser.logIn("newcomer", "wrong");
        }

        assertThat(logIn(browser, "newcomer").uri().toString()).endsWith("/login?error");
        assertThat(SITE.store().users().find("newcomer")).isEmpty();
        assertThat(SITE.store().auditLog().find(new AuditFilter("", "", "newcomer", null, null), Long.MAX_VALUE, 9))
                .isEmpty();
    }

    @Test
    void aWrongPasswordBringsNobodyBackWhoWasAbsent() throws Exception {
        DIRECTORY.with("returner", "10").join("leads", "returner");
        assertThat(logIn(SITE.stranger(), "returner").uri().getPath()).isEqualTo("/queue");
        SITE.store().outsiders().missed("returner", UserSource.LDAP);

        SITE.stranger().logIn("returner", "wrong");
        assertThat(SITE.store().users().find("returner").orElseThrow().disabled())
                .isTrue();

        assertThat(logIn(SITE.stranger(), "returner").uri().getPath()).isEqualTo("/queue");
    }

    @Test
    void aNameThatIsKeptHereIsNotOpenedByTheDirectory() throws Exception {
        String own = SITE.user("kept", Role.ADMINISTRATOR, null);
        DIRECTORY.with(own, "4").join("qa", own);

        assertThat(logIn(SITE.stranger(), own).uri().toString()).endsWith("/login?error");
        assertThat(SITE.as(own).get("/users").statusCode()).isEqualTo(200);
    }

    @Test
    void anAdministratorHandsAUserOverToTheDirectoryAndTheSessionEnds() throws Exception {
        String mover = SITE.user("mover", Role.TRAINER, null);
        DIRECTORY.with(mover, "5").join("qa", mover);
        Browser here = SITE.as(mover);
        here.get("/queue");
        Browser administrator = SITE.as(Role.ADMINISTRATOR);
        administrator.get("/users");

        assertThat(administrator.post("/users/mover/source", "source", "LDAP").body())
                .contains("（公司目录）");

        assertThat(here.get("/queue").uri().toString()).endsWith("/login?over");
        assertThat(here.logIn(mover, SiteFixture.PASSWORD).uri().toString()).endsWith("/login?error");
        assertThat(logIn(here, mover).uri().getPath()).isEqualTo("/queue");
        assertThat(administrator.post("/users/mover/reset").statusCode()).isEqualTo(400);
    }

    @Test
    void whoIsRemovedOrLosesTheGroupIsOutAtTheNextLook() throws Exception {
        DIRECTORY.with("leaver", "6").join("leads", "leaver");
        Browser leaver = SITE.stranger();
        assertThat(logIn(leaver, "leaver").uri().getPath()).isEqualTo("/queue");
        look();
        assertThat(leaver.get("/assignments").statusCode()).isEqualTo(200);

        DIRECTORY.leave("leads", "leaver");
        look();
        assertThat(leaver.get("/queue").uri().toString()).endsWith("/login?over");
        assertThat(SITE.store().users().find("leaver").orElseThrow().disabled()).isTrue();

        DIRECTORY.join("leads", "leaver");
        assertThat(logIn(leaver, "leaver").uri().getPath()).isEqualTo("/queue");
        DIRECTORY.remove("leaver");
        look();
        assertThat(leaver.get("/queue").uri().toString()).endsWith("/login?over");
    }

    @Test
    void whileTheDirectoryIsAwaySessionsGoOnAndTheOwnUsersLogIn() throws Exception {
        DIRECTORY.with("stayer", "8").join("leads", "stayer");
        Browser stayer = SITE.stranger();
        assertThat(logIn(stayer, "stayer").uri().getPath()).isEqualTo("/queue");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger everything = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        log.start();
        everything.addAppender(log);
        DIRECTORY.setAway(true);
        try {
            look();

            assertThat(stayer.get("/queue").statusCode()).isEqualTo(200);
            assertThat(logIn(SITE.stranger(), "stayer").body()).contains("公司的登录服务暂时没有应答");
            assertThat(SITE.as(Role.REVIEWER).get("/queue").statusCode()).isEqualTo(200);
        } finally {
            DIRECTORY.setAway(false);
            everything.detachAppender(log);
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anySatisfy(line -> assertThat(line).startsWith("the directory does not answer: "));
        assertThat(log.list).extracting(ILoggingEvent::getThrowableProxy).containsOnlyNulls();
    }

    @Test
    void wrongSettingsAreToldInsteadOfServing() {
        Serving wrong = Serving.on("127.0.0.1", 0).with("hotlineqa.ldap.url", "ldap://directory.example.org");

        assertThatThrownBy(() -> Site.open(Store.open(SITE.database()), wrong))
                .isInstanceOf(SiteException.class)
                .hasMessageContainingAll("hotlineqa.ldap.url would send passwords", "hotlineqa.ldap.bind-dn is needed");
    }
}
