package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.dashboards.access.Passwords;
import io.hotlineqa.dashboards.access.RouteTable;
import io.hotlineqa.speech.Call;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.people.Users;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class SecurityTest {
    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    private static long own;
    private static long published;
    private static long anothers;

    @BeforeAll
    static void callsOfTwoAgents() throws Exception {
        ScoredCalls calls = new ScoredCalls(SITE.store(), Path.of("nowhere"));
        own = calls.violating(Call.with("7001").agentId("A07").build(), "a.wav");
        published = calls.violating(Call.with("7002").agentId("A07").build(), "b.wav");
        anothers = calls.violating(Call.with("7003").agentId("A08").build(), "c.wav");
        SITE.store().reviews().publish(published, 0, 95, "reviewer");
        SITE.store().reviews().publish(anothers, 0, 95, "reviewer");
    }

    @Test
    void everyRouteOfEveryPageStandsInTheTable() {
        Set<String> routes = SITE
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(m -> m.getPatternValues().stream()
                        .flatMap(p ->
                                m.getMethodsCondition().getMethods().stream().map(method -> method + " " + p)))
                .map(route -> route.replaceAll(":[^}]*}", "}"))
                .collect(Collectors.toSet());
        routes.remove("GET /login");
        routes.removeIf(route -> route.startsWith("GET /api/"));

        assertThat(routes).containsExactlyInAnyOrderElementsOf(RouteTable.routes());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleIsRefusedWhatItsTableDoesNotGive(Role role) throws Exception {
        Browser browser = SITE.as(role);
        for (String path : RouteTable.pages()) {
            int status = browser.get(filled(path)).statusCode();
            assertThat(status == 403).as(role + " " + path).isNotEqualTo(RouteTable.mayGet(role, path));
        }
        assertThat(browser.get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(browser.page("/nowhere")).contains("没有这个页面").doesNotContain("没有权限");
    }

    private static String filled(String path) {
        return path.replaceAll("\\{(id|call|file)}", String.valueOf(published)) + "?after=0&before=0&id=A07";
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleIsRefusedFormsOfOthers(Role role) throws Exception {
        Browser browser = SITE.as(role);
        browser.get("/password");
        for (String path : RouteTable.forms()) {
            if (!RouteTable.mayPost(role, path)) {
                assertThat(browser.post(path.replaceAll("\\{(id|call)}", "999").replace("{name}", "nobody"))
                                .statusCode())
                        .as(role + " " + path)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void aStrangerSeesTheLogInAndNothingElse() throws Exception {
        for (String path : RouteTable.pages()) {
            HttpResponse<String> answer = SITE.stranger().get(filled(path));
            assertThat(answer.uri().getPath()).as(path).isEqualTo("/login");
        }
    }

    @Test
    void anAgentSeesTheOwnPublishedCallsAndNotEvenThatOthersExist() throws Exception {
        Browser agent = SITE.as(Role.AGENT);

        assertThat(agent.page("/")).contains("7002").doesNotContain("7001", "7003");
        assertThat(agent.get("/calls/" + published).statusCode()).isEqualTo(200);
        for (long hidden : new long[] {own, anothers, 999}) {
            for (String part : List.of("", "/audio", "/waveform")) {
                assertThat(agent.get("/calls/" + hidden + part).statusCode()).isEqualTo(404);
            }
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        assertThat(SITE.stranger()
                        .post("/login", "username", "reviewer", "password", SiteFixture.PASSWORD)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aOneTimePasswordOpensNothingButItsChange() throws Exception {
        String oneTime = Passwords.oneTime();
        SITE.store().users().put("newcomer", Role.REVIEWER, null, Passwords.hash(oneTime), "test");
        Browser browser = SITE.stranger();

        assertThat(browser.logIn("newcomer", oneTime).uri().getPath()).isEqualTo("/password");
        assertThat(browser.get("/queue").uri().getPath()).isEqualTo("/password");
        assertThat(browser.post("/password", "current", oneTime, "chosen", "short", "again", "short")
                        .body())
                .contains("新密码太短");
        browser.post("/password", "current", oneTime, "chosen", "long enough", "again", "long enough");
        assertThat(browser.get("/queue").uri().getPath()).isEqualTo("/login");
        assertThat(browser.logIn("newcomer", "long enough").uri().getPath()).isEqualTo("/queue");
    }

    @Test
    void guessingLocksTheAccountAndTellsNothing() throws Exception {
        SITE.store().users().put("guessed", Role.REVIEWER, null, Passwords.hash("the password"), "test");
        Browser browser = SITE.stranger();
        for (int i = 0; i < Users.FAILURES_BEFORE_LOCK; i++) {
            browser.logIn("guessed", "wrong" + i);
        }

        HttpResponse<String> right = browser.logIn("guessed", "the password");

        assertThat(right.uri().toString()).endsWith("/login?error");
        assertThat(browser.logIn("nobody", "x").body()).contains("用户名或密码不对");
        assertThat(right.body()).contains("用户名或密码不对");
    }

    @Test
    void disablingEndsASessionAtOnce() throws Exception {
        SITE.store().users().put("leaver", Role.REVIEWER, null, Passwords.hash("the password"), "test");
        SITE.store().users().changePassword("leaver", Passwords.hash("the password"));
        Browser browser = SITE.stranger();
        browser.logIn("leaver", "the password");
        assertThat(browser.get("/queue").uri().getPath()).isEqualTo("/queue");

        SITE.store().users().disable("leaver", true, "test");

        assertThat(browser.get("/queue").uri().toString()).endsWith("/login?over");
        assertThat(browser.logIn("leaver", "the password").uri().toString()).endsWith("/login?error");
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsOfItsUser() throws Exception {
        SITE.user("changer", Role.REVIEWER, null);
        Browser here = SITE.as("changer");
        Browser elsewhere = SITE.as("changer");
        assertThat(elsewhere.get("/queue").uri().getPath()).isEqualTo("/queue");

        here.get("/password");
        here.post("/password", "current", SiteFixture.PASSWORD, "chosen", "another one", "again", "another one");

        assertThat(elsewhere.get("/queue").uri().toString()).endsWith("/login?over");
    }

    @Test
    void anAgentWhoGetsAnotherAgentsIdSeesNothingOfTheOldOneAnyMore() throws Exception {
        SITE.user("mover", Role.AGENT, "A07");
        Browser mover = SITE.as("mover");
        assertThat(mover.get("/calls/" + published).statusCode()).isEqualTo(200);

        SITE.store().users().changeRole("mover", Role.AGENT, "A08", "test");

        assertThat(mover.get("/calls/" + published).uri().toString()).endsWith("/login?over");
        mover.logIn("mover", SiteFixture.PASSWORD);
        assertThat(mover.get("/calls/" + published).statusCode()).isEqualTo(404);
    }

    @Test
    void loggingOutEndsTheSession() throws Exception {
        Browser browser = SITE.as(Role.REVIEWER);
        browser.get("/queue");
        browser.post("/logout");

        assertThat(browser.get("/queue").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void theSessionCookieIsForTheServerOnly() throws Exception {
        HttpResponse<String> answer = SITE.stranger().get("/login");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("SESSION="))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"))
                .hasSize(1);
    }
}
