package io.hotlineqa.dashboards.access.ldap;

import io.hotlineqa.dashboards.access.WayIn;
import io.hotlineqa.dashboards.config.WhenGiven;
import io.hotlineqa.dashboards.config.WrongSettingsException;
import io.hotlineqa.store.Store;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The directory, when there are settings of one. */
@Configuration
@Conditional(Ldap.IsSet.class)
class Ldap {
    @Bean
    LdapDirectory ldapDirectory(Environment environment) {
        LdapSettings settings = LdapSettings.of(environment);
        try {
            return new LdapDirectory(settings, new LdapConnections(settings).open());
        } catch (IOException unusable) {
            throw new WrongSettingsException(List.of(unusable.getMessage()));
        }
    }

    @Bean
    WayIn ldapWayIn(LdapDirectory directory, Store store) {
        return new LdapWayIn(directory, store);
    }

    @Bean
    LdapCheck ldapCheck(LdapDirectory directory, Store store) {
        return new LdapCheck(directory, store);
    }

    static final class IsSet extends WhenGiven {
        IsSet() {
            super(LdapSettings.PREFIX);
        }
    }
}
