package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.people.User;
import io.hotlineqa.store.people.UserSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Log-in at an OpenID Connect provider, which runs on loopback and lets in whom the test says, without asking. */
class OidcTest {
    private static final String ISSUER = "company";
    private static final String CLIENT = "hotline-qa";
    private static final String START = "/oauth2/authorization/company";
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final MockOAuth2Server PROVIDER = started();

    @TempDir
    private static Path folder;

    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture(
            () -> SiteFixture.set(settings(PROVIDER.issuerUrl(ISSUER).toString())));

    private static MockOAuth2Server started() {
        MockOAuth2Server provider = new MockOAuth2Server();
        provider.start(InetAddress.getLoopbackAddress(), 0);
        return provider;
    }

    private static Map<String, String> settings(String issuer) {
        try {
            return Map.of(
                    "hotlineqa.oidc.issuer", issuer,
                    "hotlineqa.oidc.client-id", CLIENT,
                    "hotlineqa.oidc.client-secret-file",
                            Files.writeString(folder.resolve("secret"), "s3cret\n")
                                    .toString(),
                    "hotlineqa.oidc.roles-claim", "realm_access.roles",
                    "hotlineqa.oidc.roles.reviewer", "qa",
                    "hotlineqa.oidc.roles.supervisor", "leads",
                    "hotlineqa.oidc.roles.agent", "agents");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void providerEnds() {
        PROVIDER.shutdown();
    }

    /** Goes to the provider, which lets that person in and says this. */
    private static HttpResponse<String> comeIn(Browser browser, Map<String, Object> claims) throws Exception {
        says(claims);
        return browser.get(START);
    }

    /** What the provider says of whoever is sent to it next. */
    private static void says(Map<String, Object> claims) {
        PROVIDER.enqueueCallback(
                new DefaultOAuth2TokenCallback(ISSUER, "subject", "JWT", List.of(CLIENT), claims, 600));
    }

    private static Map<String, Object> claims(String name, String... roles) {
        return Map.of(
                "preferred_username",
                name,
                "email",
                name + "@example.org",
                "agent_id",
                "A07",
                "realm_access",
                Map.of("roles", List.of(roles)));
    }

    @Test
    void theClaimsOfThePersonGiveTheRole() throws Exception {
        Browser browser = SITE.stranger();
        assertThat(browser.page("/login")).contains("用公司账号登录", START);

        assertThat(comeIn(browser, claims("Rita", "offline_access", "qa")).uri().getPath())
                .isEqualTo("/queue");

        assertThat(SITE.store().users().find("rita").orElseThrow())
                .returns(Role.REVIEWER, User::role)
                .returns(UserSource.OIDC, User::source)
                .returns("Rita@example.org", User::email);
        assertThat(comeIn(SITE.stranger(), claims("a07", "agents")).uri().getPath())
                .isEqualTo("/mine");
        assertThat(browser.logIn("rita", "").uri().toString()).endsWith("/login?error");
    }

    @Test
    void theProviderIsAskedForACodeWithAProofAndNothingIsShownInTheAddress() throws Exception {
        String address = SITE.stranger()
                .withoutRedirects()
                .get(START)
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(address)
                .contains("response_type=code", "code_challenge_method=S256", "state=", "nonce=")
                .doesNotContain("s3cret");
    }

    @Test
    void whoHasNoRoleThereIsNotLetIn() throws Exception {
        assertThat(comeIn(SITE.stranger(), claims("stranger", "canteen")).body())
                .contains("没有分配本系统的角色");
        assertThat(comeIn(SITE.stranger(), Map.of("preferred_username", "bare"))
                        .uri()
                        .toString())
                .endsWith("/login?refused");
        assertThat(comeIn(SITE.stranger(), claims("not possible!", "qa")).uri().toString())
                .endsWith("/login?refused");
        assertThat(SITE.store().users().find("stranger")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"aud, another-program", "iss, http://elsewhere.example.org", "nonce, of another log-in"})
    void aTokenThatIsNotForThisLogInIsNotTaken(String claim, String value) throws Exception {
        Map<String, Object> claims = new HashMap<>(claims("other", "qa"));
        claims.put(claim, value);

        assertThat(comeIn(SITE.stranger(), claims).uri().toString()).endsWith("/login?refused");
        assertThat(SITE.store().users().find("other")).isEmpty();
    }

    @Test
    void anAnswerThatNobodyAskedForIsNotTaken() throws Exception {
        assertThat(SITE.stranger()
                        .get("/login/oauth2/code/company?code=x&state=y")
                        .uri()
                        .toString())
                .endsWith("/login?refused");
    }

    @Test
    void aNameThatIsKeptHereIsNotOpenedByTheProvider() throws Exception {
        String own = SITE.user("kept", Role.ADMINISTRATOR, null);

        assertThat(comeIn(SITE.stranger(), claims(own, "qa")).uri().toString()).endsWith("/login?refused");
        assertThat(SITE.store().users().find(own).orElseThrow()).returns(Role.ADMINISTRATOR, User::role);
    }

    @Test
    void disablingEndsTheSessionAndKeepsThePersonOut() throws Exception {
        Browser browser = SITE.stranger();
        comeIn(browser, claims("leaver", "leads"));
        assertThat(browser.get("/assignments").statusCode()).isEqualTo(200);

        SITE.store().users().disable("leaver", true, "test");

        assertThat(browser.get("/queue").uri().toString()).endsWith("/login?over");
        assertThat(comeIn(browser, claims("leaver", "leads")).uri().toString()).endsWith("/login?refused");
    }

    @Test
    void whoLogsOutIsShownHowToEndTheSessionThereToo() throws Exception {
        Browser browser = SITE.stranger();
        comeIn(browser, claims("goer", "qa"));

        assertThat(browser.post("/logout").body()).contains(PROVIDER.endSessionEndpointUrl(ISSUER) + "?client_id=");
        assertThat(browser.get("/queue").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void theProviderIsAskedAgainForThePersonAndWhatItSaysNowCounts() throws Exception {
        Serving watchful = SiteFixture.set(settings(PROVIDER.issuerUrl(ISSUER).toString()))
                .with("hotlineqa.oidc.ask-again-after", AGAIN.toMillis() + "ms");
        try (Site site = Site.open(Store.open(SITE.database()), watchful)) {
            Browser browser = new Browser(site.address());
            comeIn(browser, claims("mona", "qa"));
            awaitTheEndOf(AGAIN);
            says(claims("mona", "leads"));

            assertThat(browser.post("/notices", "upTo", "0").uri().getPath())
                    .as("the form is taken, and leads to a page, for which it is asked")
                    .isEqualTo("/login/oauth2/code/company");
            assertThat(browser.get("/assignments").statusCode()).isEqualTo(200);

            awaitTheEndOf(AGAIN);
            says(claims("mona", "canteen"));
            assertThat(browser.get("/queue").uri().toString()).endsWith("/login?refused");
            assertThat(browser.get("/queue").uri().getPath()).isEqualTo("/login");
        }
    }

    private static void awaitTheEndOf(Duration time) {
        Instant end = Instant.now().plus(time);
        Awaitility.await().until(() -> Instant.now().isAfter(end));
    }

    @Test
    void withoutTheProviderItStartsAndSaysSo() throws Exception {
        Serving lonely = SiteFixture.set(settings("http://127.0.0.1:1/nobody"));
        try (Site site = Site.open(Store.open(SITE.database()), lonely)) {
            assertThat(new Browser(site.address()).get(START).body()).contains("公司的登录服务暂时没有应答");
            assertThat(new Browser(site.address()).get("/login?out").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void wrongSettingsAreToldInsteadOfServing() {
        Serving wrong = Serving.on("127.0.0.1", 0)
                .with("hotlineqa.oidc.issuer", "http://login.example.org")
                .with("hotlineqa.oidc.scopes", "profile");

        assertThatThrownBy(() -> Site.open(Store.open(SITE.database()), wrong))
                .isInstanceOf(SiteException.class)
                .hasMessageContainingAll("issuer is https://", "client-id is needed", "scopes has openid among them");
    }
}
