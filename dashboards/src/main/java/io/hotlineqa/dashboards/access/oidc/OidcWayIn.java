package io.hotlineqa.dashboards.access.oidc;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.access.WayIn;
import io.hotlineqa.store.people.ProviderLogouts;
import io.hotlineqa.store.people.UserSource;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page to log in also leads to the provider, which sends people back. It is asked for its addresses when somebody first
 * goes there, so that this application starts without it.
 */
final class OidcWayIn implements WayIn {
    private final OidcSettings settings;
    private final OidcPeople people;
    private final Provider provider;

    private final ProviderLogouts logouts;

    OidcWayIn(OidcSettings settings, OidcPeople people, Provider provider, ProviderLogouts logouts) {
        this.settings = settings;
        this.people = people;
        this.provider = provider;
        this.logouts = logouts;
    }

    @Override
    public UserSource source() {
        return UserSource.OIDC;
    }

    @Override
    public Optional<String> address() {
        return Optional.of(OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/"
                + OidcSettings.ID);
    }

    @Override
    public Optional<Duration> asksAgainAfter() {
        return Optional.of(settings.askAgainAfter());
    }

    @Override
    public void open(HttpSecurity http) {
        http.oauth2Login(login -> login.loginPage("/login")
                .failureUrl("/login?refused")
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new NoTokensKept())
                .userInfoEndpoint(info -> info.oidcUserService(people))
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler((request, response, away) ->
                                response.sendRedirect(request.getContextPath() + "/login?away"));
                        return filter;
                    }
                }));
    }

    @Override
    public boolean isOver(Account account) {
        return account instanceof OidcAccount outside && outside.isOver(logouts);
    }

    /** Where the provider ends its own session, once it has said so. */
    @Override
    public Optional<String> wayOut() {
        return provider.known()
                .map(known ->
                        known.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint"))
                .map(end -> UriComponentsBuilder.fromUriString(end.toString())
                        .queryParam("client_id", settings.clientId())
                        .encode()
                        .toUriString());
    }
}
