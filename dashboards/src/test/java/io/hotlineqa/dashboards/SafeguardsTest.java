package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.dashboards.access.Passwords;
import io.hotlineqa.dashboards.access.RouteTable;
import io.hotlineqa.speech.Call;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.people.TokenScope;
import io.hotlineqa.store.people.Users;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions, forged forms, guessed passwords and headers: what holds on every page, whoever asks. */
class SafeguardsTest {
    private static final Pattern SESSION = Pattern.compile("SESSION=([^;]+);.*");

    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    private static long call;

    @BeforeAll
    static void aCall() throws Exception {
        call = new ScoredCalls(SITE.store(), Path.of("nowhere"))
                .violating(Call.with("7001").agentId("A07").build(), "a.wav");
    }

    @Test
    void aSessionGetsAnotherNumberAtTheLogIn() throws Exception {
        SITE.user("fixed", Role.REVIEWER, null);
        Browser browser = SITE.stranger().withoutRedirects();

        String before = session(browser.get("/login"));
        String after = session(browser.post("/login", "username", "fixed", "password", SiteFixture.PASSWORD));

        assertThat(after).isNotEqualTo(before);
    }

    private static String session(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(SESSION::matcher)
                .filter(Matcher::matches)
                .map(cookie -> cookie.group(1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSessionIsOverAfterHalfAnHourWithoutARequest() throws Exception {
        SITE.user("idle", Role.REVIEWER, null);
        Browser browser = SITE.as("idle");
        assertThat(browser.get("/queue").uri().getPath()).isEqualTo("/queue");
        change("update spring_session set last_access_time = last_access_time - 1801000 where principal_name = 'idle'");

        assertThat(browser.get("/queue").uri().toString()).endsWith("/login?over");
    }

    @Test
    void whatWasTypedWhileTheSessionEndedIsShownAndNothingIsDone() throws Exception {
        String form = "/calls/" + call + "/verdicts?tab=ALL";
        String[] typed = {
            "version", "0", "ruleId", "forbidden-10", "judgement", "WRONG", "reason", "<b>是客户说的",
        };
        SITE.user("typist", Role.REVIEWER, null);
        Browser idle = SITE.as("typist");
        Browser disabled = SITE.as("typist");
        idle.get("/calls/" + call);
        disabled.get("/calls/" + call);
        Browser elsewhere = SITE.as("typist");

        SITE.store().users().disable("typist", true, "test");
        HttpResponse<String> refused = disabled.post(form, typed);
        SITE.store().users().disable("typist", false, "test");
        change("update spring_session set last_access_time = last_access_time - 1801000 where principal_name ="
                + " 'typist'");
        for (HttpResponse<String> answer : List.of(refused, idle.post(form, typed))) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("会话已结束，请重新登录", "&lt;b&gt;是客户说的", "href=\"/calls/" + call + "?tab=ALL\"");
        }
        elsewhere.logIn("typist", SiteFixture.PASSWORD);
        assertThat(elsewhere.forged(form, "of-before").body()).contains("上一次登录时打开的");
        assertThat(SITE.store().reviews().verdicts(call)).isEmpty();
    }

    @Test
    void aSessionIsOverAfterTheLongestTimeHoweverBusyItIs() throws Exception {
        Serving brief = Serving.on("127.0.0.1", 0).with("hotlineqa.session.longest", "2s");
        SITE.user("busy", Role.REVIEWER, null);
        try (Site site = Site.open(Store.open(SITE.database()), brief)) {
            Browser browser = new Browser(site.address());
            assertThat(browser.logIn("busy", SiteFixture.PASSWORD).uri().getPath())
                    .isEqualTo("/queue");

            Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(browser.get("/queue").uri().toString()).endsWith("/login?over"));
        }
    }

    private static void change(String sql) throws Exception {
        try (var connection = SITE.store().dataSource().getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void noFormIsTakenWithoutTheTokenOfItsSession(Role role) throws Exception {
        Browser browser = SITE.as(role);
        browser.get("/password");
        Browser another = SITE.as(Role.REVIEWER);
        another.get("/password");
        for (String path : RouteTable.forms()) {
            String form = path.replaceAll("\\{(id|call)}", "1").replace("{name}", "nobody");
            assertThat(browser.forged(form, "").statusCode())
                    .as(role + " " + form)
                    .isEqualTo(403);
            assertThat(browser.forged(form, another.token()).statusCode())
                    .as(role + " " + form)
                    .isEqualTo(403);
        }
        assertThat(browser.get("/password").uri().getPath())
                .as("still logged in")
                .isEqualTo("/password");
    }

    @Test
    void aLinkLogsNobodyOut() throws Exception {
        Browser browser = SITE.as(Role.REVIEWER);

        assertThat(browser.get("/logout").statusCode()).isEqualTo(404);
        assertThat(browser.get("/queue").uri().getPath()).isEqualTo("/queue");
    }

    @Test
    void aLockedNameIsLockedInEveryBrowserUntilItsTimeIsOverAndNoOtherIs() throws Exception {
        SITE.user("guessed", Role.REVIEWER, null);
        SITE.user("neighbour", Role.REVIEWER, null);
        for (int i = 0; i < Users.FAILURES_BEFORE_LOCK; i++) {
            SITE.stranger().logIn(i % 2 == 0 ? "guessed" : "GUESSED", "wrong" + i);
        }

        assertThat(SITE.as("guessed").get("/queue").uri().getPath()).isEqualTo("/login");
        assertThat(SITE.as("neighbour").get("/queue").uri().getPath()).isEqualTo("/queue");
        change("update user_account set locked_until = now() where name = 'guessed'");
        assertThat(SITE.as("guessed").get("/queue").uri().getPath()).isEqualTo("/queue");
    }

    @Test
    void aPasswordIsKeptAsASlowHashAndNoTwoAreAlike() {
        String stored = Passwords.hash(SiteFixture.PASSWORD);

        assertThat(stored).startsWith("$2a$11$").doesNotContain(SiteFixture.PASSWORD);
        assertThat(Passwords.hash(SiteFixture.PASSWORD)).isNotEqualTo(stored);
    }

    @Test
    void theLogInLeadsNowhereElse() throws Exception {
        Browser browser = SITE.stranger();
        browser.get("/queue?continue=https://evil.example/");
        browser.get("/login?continue=//evil.example");

        HttpResponse<String> entered = browser.post(
                "/login?continue=//evil.example",
                "username",
                SITE.user(Role.REVIEWER),
                "password",
                SiteFixture.PASSWORD,
                "continue",
                "https://evil.example/");

        assertThat(entered.uri().toString()).startsWith(SITE.address());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyAnswerOfEveryPageHasTheHeaders(Role role) throws Exception {
        Browser browser = SITE.as(role);
        for (String path : RouteTable.pages()) {
            HttpResponse<String> answer = browser.get(path.replaceAll("\\{\\w+}", "1"));
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .as(path)
                    .singleElement()
                    .asString()
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                    .contains("base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "*", "data:", "http");
            assertThat(answer.headers().allValues("Cache-Control")).as(path).containsExactly("no-store");
            assertThat(answer.headers().allValues("X-Content-Type-Options"))
                    .as(path)
                    .containsExactly("nosniff");
            assertThat(answer.headers().allValues("Referrer-Policy")).as(path).containsExactly("same-origin");
            assertThat(answer.headers().allValues("Cross-Origin-Opener-Policy"))
                    .as(path)
                    .containsExactly("same-origin");
            assertThat(answer.headers().map().keySet())
                    .as(path)
                    .doesNotContainAnyElementsOf(List.of("server", "x-powered-by", "access-control-allow-origin"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE"})
    void otherMethodsAreRefused(String method) throws Exception {
        for (String path : List.of("queue", "calls/1", "login", "users")) {
            assertThat(asked(method, path).statusCode()).as(path).isBetween(300, 405);
        }
    }

    private static HttpResponse<String> asked(String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(SITE.address()).resolve(path))
                .method(method, BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/queue;jsessionid=1",
                "/assets/..;/queue",
                "/assets/%2e%2e/application.properties",
                "/assets/%252e%252e/application.properties",
                "/calls/99999999999999999999",
                "/queue?tab=NONE",
                "/queue?from=yesterday",
                "/queue?page=-1&sort=%00",
                "/calls/1/audio?x=%0d%0aSet-Cookie:a=b",
                "/report?agent=%ff"
            })
    void whatIsNoAddressOfOursIsRefusedWithoutAWordOfTheInside(String address) throws Exception {
        HttpResponse<String> answer = SITE.as(Role.SUPERVISOR).get(address);

        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(Browser.withoutTokens(answer.body()))
                .doesNotContain("Exception", "org.", "io.hotlineqa", "SQL", "hotlineqa.session");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("a="));
    }

    @Test
    void aSessionIsNoTokenOfAProgramAndATokenNoSession() throws Exception {
        assertThat(SITE.as(Role.SUPERVISOR).get("/api/v1/calls").statusCode()).isEqualTo(401);
        String token = SITE.store().tokens().make("script", EnumSet.allOf(TokenScope.class), "test");
        HttpRequest request = HttpRequest.newBuilder(URI.create(SITE.address()).resolve("queue"))
                .header("Authorization", "Bearer " + token)
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }
}
