package io.hotlineqa.dashboards.access.oidc;

import io.hotlineqa.dashboards.access.WayIn;
import io.hotlineqa.dashboards.config.WhenGiven;
import io.hotlineqa.store.Store;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The provider, when there are settings of one. */
@Configuration
@Conditional(Oidc.IsSet.class)
class Oidc {
    /** How much longer than a session a log-out is remembered: for tokens that come twice, and clocks that differ. */
    private static final Duration MARGIN = Duration.ofDays(1);

    @Bean
    OidcSettings oidcSettings(Environment environment) {
        return OidcSettings.of(environment);
    }

    @Bean
    Provider oidcProvider(OidcSettings settings) {
        return new Provider(settings::registration, Clock.systemUTC());
    }

    @Bean
    WayIn oidcWayIn(OidcSettings settings, Provider provider, Store store) {
        return new OidcWayIn(settings, new OidcPeople(settings, store), provider, store.providerLogouts());
    }

    /** The provider itself: a signed token with each log-out, no session, no form. */
    @Bean
    @Order(1)
    SecurityFilterChain backChannel(
            HttpSecurity http,
            OidcSettings settings,
            Provider provider,
            Store store,
            @Value("${hotlineqa.session.longest}") Duration longest) {
        LogoutTokens tokens = new LogoutTokens(settings, provider, Clock.systemUTC());
        return http.securityMatcher(BackChannel.PATH)
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .addFilterBefore(new BackChannel(tokens, store, longest.plus(MARGIN)), AuthorizationFilter.class)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    static final class IsSet extends WhenGiven {
        IsSet() {
            super(OidcSettings.PREFIX);
        }
    }
}
