package io.hotlineqa.dashboards.access.ldap;

import io.hotlineqa.dashboards.access.WayIn;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.people.UserSource;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** The form of the page to log in also asks the directory. */
record LdapWayIn(LdapDirectory directory, Store store) implements WayIn {
    @Override
    public UserSource source() {
        return UserSource.LDAP;
    }

    @Override
    public void open(HttpSecurity people) {
        people.authenticationProvider(new LdapLogin(directory, store));
    }
}
