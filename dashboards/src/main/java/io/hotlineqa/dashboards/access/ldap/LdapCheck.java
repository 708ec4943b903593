package io.hotlineqa.dashboards.access.ldap;

import io.hotlineqa.dashboards.access.ldap.LdapDirectory.Person;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.people.UserSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ldap.NamingException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Asks the directory again and again about everybody that it has let in: who is gone, or has lost the last group, is out,
 * and another group is another role.
 */
public class LdapCheck {
    private static final Logger LOG = LoggerFactory.getLogger(LdapCheck.class);

    private final LdapDirectory directory;
    private final Store store;

    LdapCheck(LdapDirectory directory, Store store) {
        this.directory = directory;
        this.store = store;
    }

    /** Asks at once. While the directory is away everything stays as it is. */
    @Scheduled(
            fixedDelayString = "${" + LdapSettings.PREFIX + ".check-every:5m}",
            initialDelayString = "${" + LdapSettings.PREFIX + ".check-every:5m}")
    public void run() {
        try {
            store.outsiders().present(UserSource.LDAP).forEach(this::check);
        } catch (NamingException away) {
            LOG.error("the directory was not asked who is still there: {}", away.getMessage());
        }
    }

    private void check(String name) {
        Optional<Person> person = directory.find(name);
        if (person.isPresent()) {
            store.outsiders().admit(person.get().told());
        } else {
            store.outsiders().missed(name, UserSource.LDAP);
        }
    }
}
