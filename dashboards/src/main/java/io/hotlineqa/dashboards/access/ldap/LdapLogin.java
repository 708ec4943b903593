package io.hotlineqa.dashboards.access.ldap;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.dashboards.access.DirectoryAwayException;
import io.hotlineqa.dashboards.access.ldap.LdapDirectory.Person;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.people.User;
import io.hotlineqa.store.people.UserSource;
import io.hotlineqa.store.people.Users;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ldap.NamingException;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Lets in whom the directory knows. Names that are kept here, or elsewhere, are not its matter. Whether somebody is locked
 * is looked at before their password is tried, so that guessing here does not go on at the directory; nothing of them is
 * written here before it was right.
 */
final class LdapLogin implements AuthenticationProvider {
    private static final Logger LOG = LoggerFactory.getLogger(LdapLogin.class);

    private final LdapDirectory directory;
    private final Store store;
    private final Guesses strangers = new Guesses();

    LdapLogin(LdapDirectory directory, Store store) {
        this.directory = directory;
        this.store = store;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String name = typed.getName().toLowerCase(Locale.ROOT);
        Optional<User> known = store.users().find(name);
        if (!Users.isPossible(name)
                || known.filter(user -> user.source() != UserSource.LDAP).isPresent()) {
            return null;
        }
        try {
            return letIn(name, String.valueOf(typed.getCredentials()), known);
        } catch (NamingException away) {
            LOG.error("the directory does not answer: {}", away.getMessage());
            throw new DirectoryAwayException(away);
        }
    }

    private Authentication letIn(String name, String password, Optional<User> known) {
        Person person = directory.find(name).orElseThrow(LdapLogin::refused);
        Instant now = Instant.now();
        if (known.map(user -> user.isLocked(now)).orElseGet(() -> strangers.areTooMany(name, now))) {
            throw new LockedException("locked before the directory was asked");
        }
        if (!directory.opens(person.place(), password)) {
            if (known.isEmpty()) {
                strangers.wrong(name, now);
            }
            throw refused();
        }
        Account account = new Account(store.outsiders().admit(person.told()));
        new AccountStatusUserDetailsChecker().check(account);
        return UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("not let in by the directory");
    }
}
