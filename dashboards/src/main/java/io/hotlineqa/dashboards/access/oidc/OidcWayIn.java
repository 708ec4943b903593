package io.hotlineqa.dashboards.access.oidc;

import io.hotlineqa.dashboards.access.WayIn;
import io.hotlineqa.store.people.UserSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page to log in also leads to the provider, which sends people back. It is asked for its addresses when somebody first
 * goes there, so that this application starts without it.
 */
final class OidcWayIn implements WayIn {
    private static final Logger LOG = LoggerFactory.getLogger(OidcWayIn.class);

    private final OidcPeople people;
    private final String clientId;
    private final SupplierClientRegistrationRepository provider;

    OidcWayIn(OidcSettings settings, OidcPeople people) {
        this.people = people;
        this.clientId = settings.clientId();
        this.provider = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(settings.registration()));
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
    public void open(HttpSecurity http) {
        http.oauth2Login(login -> login.loginPage("/login")
                .failureUrl("/login?refused")
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new NoTokensKept())
                .userInfoEndpoint(info -> info.oidcUserService(people))
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler((request, response, away) -> {
                            LOG.error(
                                    "the provider cannot be asked: {} ({})",
                                    away.getMessage(),
                                    NestedExceptionUtils.getMostSpecificCause(away)
                                            .toString());
                            response.sendRedirect(request.getContextPath() + "/login?away");
                        });
                        return filter;
                    }
                }));
    }

    /** Where the provider ends its own session, when it says so and answers. */
    @Override
    public Optional<String> wayOut() {
        try {
            ClientRegistration registration = provider.findByRegistrationId(OidcSettings.ID);
            return Optional.ofNullable(registration
                            .getProviderDetails()
                            .getConfigurationMetadata()
                            .get("end_session_endpoint"))
                    .map(end -> UriComponentsBuilder.fromUriString(end.toString())
                            .queryParam("client_id", clientId)
                            .encode()
                            .toUriString());
        } catch (RuntimeException away) {
            LOG.warn("the provider cannot be asked where its sessions end: {}", away.getMessage());
            return Optional.empty();
        }
    }
}
