package io.hotlineqa.dashboards.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.hotlineqa.dashboards.access.GroupRoles;
import io.hotlineqa.testkit.HeldClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.BadJwtException;

/** Which logout tokens count. The provider's keys lie on a server of this test. */
class LogoutTokensTest {
    private static final String ISSUER = "https://login.example.org";
    private static final String CLIENT = "hotline-qa";
    private static final int BITS = 2048;

    private static RSAKey key;
    private static HttpServer keys;

    private final HeldClock clock = new HeldClock();

    @BeforeAll
    static void theProviderPublishesItsKey() throws IOException, JOSEException {
        key = new RSAKeyGenerator(BITS).keyID("1").generate();
        byte[] published = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keys.createContext("/keys", exchange -> {
            exchange.sendResponseHeaders(200, published.length);
            exchange.getResponseBody().write(published);
            exchange.close();
        });
        keys.start();
    }

    @AfterAll
    static void stop() {
        keys.stop(0);
    }

    private static String published() {
        return "http://127.0.0.1:" + keys.getAddress().getPort() + "/keys";
    }

    private LogoutTokens tokens(String keysAt) {
        ClientRegistration known = ClientRegistration.withRegistrationId(OidcSettings.ID)
                .clientId(CLIENT)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("https://here.example.org")
                .authorizationUri(ISSUER)
                .tokenUri(ISSUER)
                .issuerUri(ISSUER)
                .jwkSetUri(keysAt)
                .build();
        OidcSettings settings = new OidcSettings(
                ISSUER,
                CLIENT,
                "s3cret",
                List.of("openid"),
                "name",
                "groups",
                new GroupRoles(Map.of()),
                "id",
                "mail",
                Duration.ofHours(1));
        return new LogoutTokens(settings, new Provider(() -> known, clock), clock);
    }

    private Map<String, Object> claims() {
        return new HashMap<>(Map.of(
                "iss",
                ISSUER,
                "aud",
                CLIENT,
                "iat",
                at(Duration.ZERO),
                "exp",
                at(Duration.ofMinutes(2)),
                "jti",
                "token-1",
                "events",
                Map.of(LogoutTokens.EVENT, Map.of()),
                "sub",
                "rita",
                "sid",
                "session-1"));
    }

    private Date at(Duration fromNow) {
        return Date.from(clock.instant().plus(fromNow));
    }

    private static String signed(Map<String, Object> claims) throws JOSEException {
        JWTClaimsSet.Builder all = new JWTClaimsSet.Builder();
        claims.forEach(all::claim);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), all.build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    @Test
    void aTokenSaysWhoseWhichSessionEnded() throws JOSEException {
        assertThat(tokens(published()).read(signed(claims())))
                .isEqualTo(new LogoutTokens.Logout("token-1", "session-1", "rita"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "another issuer",
                "another audience",
                "an old one",
                "one of tomorrow",
                "no event",
                "another event",
                "a nonce",
                "no id",
                "nobody",
                "an expired one"
            })
    void aTokenThatIsNotForThisLogOutIsNone(String what) throws JOSEException {
        Map<String, Object> claims = claims();
        switch (what) {
            case "another issuer" -> claims.put("iss", "https://elsewhere.example.org");
            case "another audience" -> claims.put("aud", "another-program");
            case "an old one" -> claims.put("iat", at(Duration.ofMinutes(-6)));
            case "one of tomorrow" -> {
                claims.put("iat", at(Duration.ofDays(1)));
                claims.put("exp", at(Duration.ofDays(2)));
            }
            case "no event" -> claims.remove("events");
            case "another event" -> claims.put("events", Map.of("http://example.org/event", Map.of()));
            case "a nonce" -> claims.put("nonce", "n");
            case "no id" -> claims.remove("jti");
            case "nobody" -> claims.keySet().removeAll(Set.of("sid", "sub"));
            case "an expired one" -> {
                claims.put("iat", at(Duration.ofMinutes(-4)));
                claims.put("exp", at(Duration.ofMinutes(-2)));
            }
            default -> throw new IllegalArgumentException(what);
        }
        String token = signed(claims);

        assertThatThrownBy(() -> tokens(published()).read(token)).as(what).isInstanceOf(BadJwtException.class);
    }

    @Test
    void withoutTheProvidersKeysNobodyCanTellWhetherATokenIsGood() throws JOSEException {
        String good = signed(claims());

        assertThatThrownBy(() -> tokens("http://127.0.0.1:1/keys").read(good))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not give its keys");
    }
}
