package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.people.User;
import io.hotlineqa.store.people.UserSource;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Log-in at an OpenID Connect provider, which runs on loopback and lets in whom the test says, without asking. */
class OidcTest {
    private static final String START = CompanyProvider.START;
    private static final Duration AGAIN = Duration.ofSeconds(1);

    @RegisterExtension
    @Order(1)
    static final CompanyProvider PROVIDER = new CompanyProvider();

    @RegisterExtension
    @Order(2)
    static final SiteFixture SITE = new SiteFixture(() -> SiteFixture.set(PROVIDER.settings()));

    @Test
    void theClaimsOfThePersonGiveTheRole() throws Exception {
        Browser browser = SITE.stranger();
        assertThat(browser.page("/login")).contains("用公司账号登录", START);

        assertThat(PROVIDER.comeIn(browser, CompanyProvider.claims("Rita", "offline_access", "qa"))
                        .uri()
                        .getPath())
                .isEqualTo("/queue");

        assertThat(SITE.store().users().find("rita").orElseThrow())
                .returns(Role.REVIEWER, User::role)
                .returns(UserSource.OIDC, User::source)
                .returns("Rita@example.org", User::email);
        assertThat(PROVIDER.comeIn(SITE.stranger(), CompanyProvider.claims("a07", "agents"))
                        .uri()
                        .getPath())
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
        assertThat(PROVIDER.comeIn(SITE.stranger(), CompanyProvider.claims("stranger", "canteen"))
                        .body())
                .contains("没有分配本系统的角色");
        assertThat(PROVIDER.comeIn(SITE.stranger(), Map.of("preferred_username", "bare"))
                        .uri()
                        .toString())
                .endsWith("/login?refused");
        assertThat(PROVIDER.comeIn(SITE.stranger(), CompanyProvider.claims("not possible!", "qa"))
                        .uri()
                        .toString())
                .endsWith("/login?refused");
        assertThat(SITE.store().users().find("stranger")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"aud, another-program", "iss, http://elsewhere.example.org", "nonce, of another log-in"})
    void aTokenThatIsNotForThisLogInIsNotTaken(String claim, String value) throws Exception {
        Map<String, Object> claims = new HashMap<>(CompanyProvider.claims("other", "qa"));
        claims.put(claim, value);

        assertThat(PROVIDER.comeIn(SITE.stranger(), claims).uri().toString()).endsWith("/login?refused");
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

        assertThat(PROVIDER.comeIn(SITE.stranger(), CompanyProvider.claims(own, "qa"))
                        .uri()
                        .toString())
                .endsWith("/login?refused");
        assertThat(SITE.store().users().find(own).orElseThrow()).returns(Role.ADMINISTRATOR, User::role);
    }

    @Test
    void disablingEndsTheSessionAndKeepsThePersonOut() throws Exception {
        Browser browser = SITE.stranger();
        PROVIDER.comeIn(browser, CompanyProvider.claims("leaver", "leads"));
        assertThat(browser.get("/assignments").statusCode()).isEqualTo(200);

        SITE.store().users().disable("leaver", true, "test");

        assertThat(browser.get("/queue").uri().toString()).endsWith("/login?over");
        assertThat(PROVIDER.comeIn(browser, CompanyProvider.claims("leaver", "leads"))
                        .uri()
                        .toString())
                .endsWith("/login?refused");
    }

    @Test
    void whoLogsOutIsShownHowToEndTheSessionThereToo() throws Exception {
        Browser browser = SITE.stranger();
        PROVIDER.comeIn(browser, CompanyProvider.claims("goer", "qa"));

        assertThat(browser.post("/logout").body()).contains(PROVIDER.endSession() + "?client_id=");
        assertThat(browser.get("/queue").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void theProviderIsAskedAgainForThePersonAndWhatItSaysNowCounts() throws Exception {
        Serving watchful =
                SiteFixture.set(PROVIDER.settings()).with("hotlineqa.oidc.ask-again-after", AGAIN.toMillis() + "ms");
        try (Site site = Site.open(Store.open(SITE.database()), watchful)) {
            Browser browser = new Browser(site.address());
            PROVIDER.comeIn(browser, CompanyProvider.claims("mona", "qa"));
            awaitTheEndOf(AGAIN);
            PROVIDER.says(CompanyProvider.claims("mona", "leads"));

            assertThat(browser.post("/notices", "upTo", "0").uri().getPath())
                    .as("the form is taken, and leads to a page, for which it is asked")
                    .isEqualTo("/login/oauth2/code/company");
            assertThat(browser.get("/assignments").statusCode()).isEqualTo(200);

            awaitTheEndOf(AGAIN);
            PROVIDER.says(CompanyProvider.claims("mona", "canteen"));
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
        Serving lonely = SiteFixture.set(PROVIDER.settings("http://127.0.0.1:1/nobody"));
        try (Site site = Site.open(Store.open(SITE.database()), lonely)) {
            assertThat(new Browser(site.address()).get(START).body()).contains("公司的登录服务暂时没有应答");
            assertThat(new Browser(site.address()).get("/login?out").statusCode())
                    .isEqualTo(200);
            assertThat(new Browser(site.address())
                            .post("/logout/connect/back-channel/company", "logout_token", "x.y.z")
                            .statusCode())
                    .as("nobody can tell whether the token is good")
                    .isEqualTo(503);
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
