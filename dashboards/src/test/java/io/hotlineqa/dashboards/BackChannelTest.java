package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Log-outs that the OpenID Connect provider tells of, by tokens that it signs (OpenID Connect Back-Channel Logout 1.0). */
class BackChannelTest {
    private static final String PATH = "/logout/connect/back-channel/company";
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration A_DAY = Duration.ofDays(1);

    @RegisterExtension
    @Order(1)
    static final CompanyProvider PROVIDER = new CompanyProvider();

    @RegisterExtension
    @Order(2)
    static final SiteFixture SITE = new SiteFixture(() -> SiteFixture.set(PROVIDER.settings()));

    private Browser here;
    private Browser elsewhere;

    /** Rita in two sessions at the provider. */
    @BeforeEach
    void ritaIsLoggedInTwice() throws Exception {
        here = comeIn("rita", "session-1");
        elsewhere = comeIn("rita", "session-2");
    }

    private static Browser comeIn(String name, String sid) throws Exception {
        Map<String, Object> claims = new HashMap<>(CompanyProvider.claims(name, "qa"));
        claims.put("sid", sid);
        Browser browser = SITE.stranger();
        assertThat(PROVIDER.comeIn(browser, claims).uri().getPath()).isEqualTo("/queue");
        return browser;
    }

    private static boolean isIn(Browser browser) throws IOException, InterruptedException {
        return browser.get("/queue").uri().getPath().equals("/queue");
    }

    /** The claims of a token that ends this session. */
    private static Map<String, Object> ending(String sid) {
        Map<String, Object> claims = new HashMap<>(Map.of(
                "iss", PROVIDER.issuer(),
                "aud", CompanyProvider.CLIENT,
                "iat", Date.from(Instant.now()),
                "exp", Date.from(Instant.now().plusSeconds(120)),
                "jti", UUID.randomUUID().toString(),
                "events", Map.of(EVENT, Map.of()),
                "sub", "rita"));
        claims.put("sid", sid);
        claims.values().removeIf(value -> value == null);
        return claims;
    }

    private static int told(String token) throws Exception {
        return SITE.stranger().post(PATH, "logout_token", token).statusCode();
    }

    @Test
    void theSessionThatIsNamedIsOverAndNoOther() throws Exception {
        assertThat(told(PROVIDER.signed(ending("session-1")))).isEqualTo(200);

        assertThat(here.get("/queue").uri().toString()).endsWith("/login?over");
        assertThat(isIn(elsewhere)).isTrue();
    }

    @Test
    void withoutASessionEveryOneOfThePersonIsOverAndNobodyElses() throws Exception {
        Browser other = comeIn("otto", "session-3");

        assertThat(told(PROVIDER.signed(ending(null)))).isEqualTo(200);

        assertThat(isIn(here)).isFalse();
        assertThat(isIn(elsewhere)).isFalse();
        assertThat(isIn(other)).isTrue();
    }

    @Test
    void whatAnotherServerOfTheSameDatabaseWasToldCountsHereToo() throws Exception {
        SITE.store().providerLogouts().note(UUID.randomUUID().toString(), null, "rita", Instant.now(), A_DAY);

        assertThat(isIn(here)).isFalse();
    }

    @Test
    void whoComesInAgainIsIn() throws Exception {
        told(PROVIDER.signed(ending("session-1")));

        assertThat(isIn(comeIn("rita", "session-4"))).isTrue();
    }

    @Test
    void aTokenCountsOnce() throws Exception {
        String token = PROVIDER.signed(ending("session-9"));

        assertThat(told(token)).isEqualTo(200);
        assertThat(told(token)).isEqualTo(400);
    }

    @Test
    void aTokenThatIsNotForThisLogOutEndsNothingAndSaysNothing() throws Exception {
        Map<String, Object> claims = ending("session-1");
        claims.put("aud", "another-program");

        HttpResponse<String> answer = SITE.stranger().post(PATH, "logout_token", PROVIDER.signed(claims));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_request\"}");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(isIn(here)).isTrue();
    }

    @Test
    void onlyTheProvidersSignatureCounts() throws Exception {
        Map<String, Object> claims = ending("session-1");
        String good = PROVIDER.signed(claims);
        String none = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
                + good.substring(good.indexOf('.'), good.lastIndexOf('.') + 1);

        assertThat(told(PROVIDER.forged(claims))).isEqualTo(400);
        assertThat(told(none)).isEqualTo(400);
        assertThat(told("nonsense")).isEqualTo(400);
        assertThat(SITE.stranger().post(PATH).statusCode()).isEqualTo(400);
        assertThat(SITE.stranger().get(PATH).statusCode()).isEqualTo(405);
        assertThat(isIn(here)).isTrue();
    }
}
