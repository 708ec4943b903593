package io.hotlineqa.dashboards.access.ldap;

import io.hotlineqa.store.people.Outsider;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.people.UserSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.ldap.AuthenticationException;
import org.springframework.ldap.NamingException;
import org.springframework.ldap.OperationNotSupportedException;
import org.springframework.ldap.core.DirContextOperations;
import org.springframework.ldap.core.support.LdapContextSource;
import org.springframework.ldap.support.LdapUtils;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.ldap.search.FilterBasedLdapUserSearch;
import org.springframework.security.ldap.userdetails.DefaultLdapAuthoritiesPopulator;

/** The company's directory: who is called so, with which role, and whether a password is theirs. Thread-safe. */
final class LdapDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(LdapDirectory.class);

    private final LdapSettings settings;
    private final LdapContextSource connections;
    private final FilterBasedLdapUserSearch people;
    private final DefaultLdapAuthoritiesPopulator groups;

    LdapDirectory(LdapSettings settings, LdapContextSource connections) {
        this.settings = settings;
        this.connections = connections;
        this.people = new FilterBasedLdapUserSearch(settings.userBase(), settings.userFilter(), connections);
        this.people.setReturningAttributes(new String[] {settings.agentId(), settings.mail()});
        this.people.setSearchTimeLimit(Math.toIntExact(settings.timeout().toMillis()));
        this.groups = new DefaultLdapAuthoritiesPopulator(connections, settings.groupBase());
        this.groups.setGroupSearchFilter(settings.groupFilter());
        this.groups.setSearchSubtree(true);
        this.groups.setRolePrefix("");
        this.groups.setConvertToUpperCase(false);
        this.groups.setIgnorePartialResultException(true);
    }

    /**
     * Somebody in the directory.
     *
     * @param place their distinguished name
     * @param told what the directory makes of them
     */
    record Person(String place, Outsider told) {}

    /**
     * Who is called so and has a role; why somebody has none is in the log.
     *
     * @param name a possible name of a user
     * @throws NamingException when the directory does not answer as it should
     */
    Optional<Person> find(String name) {
        try {
            DirContextOperations entry = people.searchForUser(name);
            return told(name, entry).map(told -> new Person(entry.getNameInNamespace(), told));
        } catch (UsernameNotFoundException unknown) {
            return Optional.empty();
        } catch (IncorrectResultSizeDataAccessException several) {
            LOG.warn("the directory has several entries for {}: nobody is let in by that name", name);
            return Optional.empty();
        }
    }

    private Optional<Outsider> told(String name, DirContextOperations entry) {
        Set<String> memberships = groups.getGroupMembershipRoles(entry.getNameInNamespace(), name).stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        Optional<Role> role = settings.roles().of(memberships);
        String agentId = entry.getStringAttribute(settings.agentId());
        if (role.isEmpty()) {
            LOG.warn("{} is in the directory, but in no group that gives a role", name);
            return Optional.empty();
        }
        if (role.get() == Role.AGENT && agentId == null) {
            LOG.warn("{} is an agent without {} in the directory: no calls are theirs", name, settings.agentId());
            return Optional.empty();
        }
        return Optional.of(new Outsider(
                name,
                role.get(),
                role.get() == Role.AGENT ? agentId : null,
                entry.getStringAttribute(settings.mail()),
                UserSource.LDAP));
    }

    /**
     * Whether the directory takes this password for the entry at that place. An empty one is nobody's: directories take
     * it for a visitor who does not want to be known, and say yes.
     */
    boolean opens(String place, String password) {
        if (password.isEmpty()) {
            return false;
        }
        try {
            LdapUtils.closeContext(connections.getContext(place, password));
            return true;
        } catch (AuthenticationException | OperationNotSupportedException refused) {
            return false;
        }
    }
}
