package io.hotlineqa.dashboards.access.oidc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Reads logout tokens as OpenID Connect Back-Channel Logout 1.0 wants them checked (section 2.6). Thread-safe. */
final class LogoutTokens {
    static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    /** How far clocks may differ, and how old a token may be; it is said to be made for the moment. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final Duration OLDEST = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OidcSettings settings;
    private final Provider provider;
    private final Clock clock;
    private JwtDecoder decoder;

    LogoutTokens(OidcSettings settings, Provider provider, Clock clock) {
        this.settings = settings;
        this.provider = provider;
        this.clock = clock;
    }

    /**
     * What a token says.
     *
     * @param jti its own id
     * @param sid the session at the provider; null when all of the person's ended
     * @param subject what the provider calls the person; null when only the session is named
     */
    record Logout(String jti, String sid, String subject) {}

    /**
     * Reads one that was signed by the provider, for this application, now.
     *
     * @throws BadJwtException when it is none
     * @throws IllegalStateException when the provider does not say by which keys, so that nobody can tell
     */
    Logout read(String token) {
        Jwt jwt = checked(token);
        return new Logout(jwt.getId(), jwt.getClaimAsString("sid"), jwt.getSubject());
    }

    private Jwt checked(String token) {
        try {
            return decoder().decode(token);
        } catch (BadJwtException wrong) {
            throw wrong;
        } catch (JwtException noKeys) {
            throw new IllegalStateException("the provider does not give its keys: " + noKeys.getMessage(), noKeys);
        }
    }

    private synchronized JwtDecoder decoder() {
        if (decoder == null) {
            decoder = by(provider.findByRegistrationId(OidcSettings.ID));
        }
        return decoder;
    }

    private JwtDecoder by(ClientRegistration known) {
        NimbusJwtDecoder signed = NimbusJwtDecoder.withJwkSetUri(
                        known.getProviderDetails().getJwkSetUri())
                .jwsAlgorithms(all -> all.addAll(Set.of(SignatureAlgorithm.values())))
                .validateType(false)
                .restOperations(impatient())
                .build();
        signed.setJwtValidator(new DelegatingOAuth2TokenValidator<>(checks(known)));
        return signed;
    }

    private static RestTemplate impatient() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return new RestTemplate(requests);
    }

    private List<OAuth2TokenValidator<Jwt>> checks(ClientRegistration known) {
        JwtTypeValidator type = new JwtTypeValidator("logout+jwt", "JWT");
        type.setAllowEmpty(true);
        JwtTimestampValidator expiry = new JwtTimestampValidator(SKEW);
        expiry.setClock(clock);
        return List.of(
                type,
                expiry,
                new JwtIssuerValidator(known.getProviderDetails().getIssuerUri()),
                new JwtClaimValidator<List<String>>("aud", aud -> aud != null && aud.contains(settings.clientId())),
                new JwtClaimValidator<Instant>("iat", this::isNow),
                new JwtClaimValidator<Object>(
                        "events", events -> events instanceof Map<?, ?> all && all.get(EVENT) instanceof Map),
                new JwtClaimValidator<>("nonce", nonce -> nonce == null),
                new JwtClaimValidator<String>("jti", jti -> jti != null && !jti.isBlank()),
                LogoutTokens::ofSomebody);
    }

    private boolean isNow(Instant made) {
        Instant now = clock.instant();
        return made != null && made.isAfter(now.minus(OLDEST)) && made.isBefore(now.plus(SKEW));
    }

    private static OAuth2TokenValidatorResult ofSomebody(Jwt jwt) {
        return jwt.getClaimAsString("sid") == null && jwt.getSubject() == null
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "neither sid nor sub", null))
                : OAuth2TokenValidatorResult.success();
    }
}
