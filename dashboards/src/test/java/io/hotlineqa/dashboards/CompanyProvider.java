package io.hotlineqa.dashboards;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An OpenID Connect provider on loopback for a class of tests, which lets in whom the test says, without asking. */
final class CompanyProvider implements BeforeAllCallback, AfterAllCallback {
    static final String CLIENT = "hotline-qa";

    /** Where the log-in at it begins. */
    static final String START = "/oauth2/authorization/company";

    private static final String NAME = "company";
    private static final int BITS = 2048;

    private final KeyProvider keys = new KeyProvider();
    private final MockOAuth2Server server =
            new MockOAuth2Server(new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(keys)));
    private Path secret;

    /** Its first answer may take longer than a site waits for one where the machine is busy, so it is asked here first. */
    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        secret = Files.writeString(Files.createTempFile("oidc-secret", ""), "s3cret\n");
        server.start(InetAddress.getLoopbackAddress(), 0);
        server.wellKnownUrl(NAME).url().openStream().close();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        server.shutdown();
        Files.delete(secret);
    }

    /** What a site is told of it. */
    Map<String, String> settings() {
        return settings(issuer());
    }

    /** The same of a provider elsewhere. */
    Map<String, String> settings(String issuer) {
        return Map.of(
                "hotlineqa.oidc.issuer", issuer,
                "hotlineqa.oidc.client-id", CLIENT,
                "hotlineqa.oidc.client-secret-file", secret.toString(),
                "hotlineqa.oidc.roles-claim", "realm_access.roles",
                "hotlineqa.oidc.roles.reviewer", "qa",
                "hotlineqa.oidc.roles.supervisor", "leads",
                "hotlineqa.oidc.roles.agent", "agents");
    }

    String issuer() {
        return server.issuerUrl(NAME).toString();
    }

    String endSession() {
        return server.endSessionEndpointUrl(NAME).toString();
    }

    /** Goes to it, which lets that person in and says this. */
    HttpResponse<String> comeIn(Browser browser, Map<String, Object> claims) throws IOException, InterruptedException {
        says(claims);
        return browser.get(START);
    }

    /** What it says of whoever is sent to it next. */
    void says(Map<String, Object> claims) {
        String subject = String.valueOf(claims.getOrDefault("preferred_username", "subject"));
        server.enqueueCallback(new DefaultOAuth2TokenCallback(NAME, subject, "JWT", List.of(CLIENT), claims, 600));
    }

    static Map<String, Object> claims(String name, String... roles) {
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

    /** A logout token with these claims and no others, signed by it. */
    String signed(Map<String, Object> claims) throws JOSEException {
        return signed(claims, keys.signingKey(NAME));
    }

    /** The same, signed by somebody else who calls the key by the same name. */
    String forged(Map<String, Object> claims) throws JOSEException {
        return signed(claims, new RSAKeyGenerator(BITS).keyID(NAME).generate());
    }

    private static String signed(Map<String, Object> claims, JWK key) throws JOSEException {
        JWTClaimsSet.Builder all = new JWTClaimsSet.Builder();
        claims.forEach(all::claim);
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(new JOSEObjectType("logout+jwt"))
                .build();
        SignedJWT token = new SignedJWT(header, all.build());
        token.sign(new RSASSASigner(key.toRSAKey()));
        return token.serialize();
    }
}
