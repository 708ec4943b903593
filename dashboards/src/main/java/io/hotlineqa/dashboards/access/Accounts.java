package io.hotlineqa.dashboards.access;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.people.UserSource;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** The users whose passwords are kept here, as the log-in sees them; failures of all users are counted. */
@Service
class Accounts implements UserDetailsService {
    private final Store store;

    Accounts(Store store) {
        this.store = store;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return store.users()
                .find(name.toLowerCase(Locale.ROOT))
                .filter(user -> user.source() == UserSource.LOCAL)
                .map(Account::new)
                .orElseThrow(() -> new UsernameNotFoundException("no such user"));
    }

    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        store.users().failed(event.getAuthentication().getName().toLowerCase(Locale.ROOT));
    }

    @EventListener
    void left(LogoutSuccessEvent event) {
        store.users().left(event.getAuthentication().getName());
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        store.users().succeeded(event.getAuthentication().getName());
    }
}
