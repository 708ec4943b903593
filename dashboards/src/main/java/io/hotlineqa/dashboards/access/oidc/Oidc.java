package io.hotlineqa.dashboards.access.oidc;

import io.hotlineqa.dashboards.access.WayIn;
import io.hotlineqa.dashboards.config.WhenGiven;
import io.hotlineqa.store.Store;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The provider, when there are settings of one. */
@Configuration
@Conditional(Oidc.IsSet.class)
class Oidc {
    @Bean
    WayIn oidcWayIn(Environment environment, Store store) {
        OidcSettings settings = OidcSettings.of(environment);
        return new OidcWayIn(settings, new OidcPeople(settings, store));
    }

    static final class IsSet extends WhenGiven {
        IsSet() {
            super(OidcSettings.PREFIX);
        }
    }
}
