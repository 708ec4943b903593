package io.hotlineqa.dashboards.access.ldap;

import io.hotlineqa.dashboards.access.GroupRoles;
import io.hotlineqa.dashboards.config.Given;
import java.time.Duration;
import java.util.List;
import org.springframework.core.env.Environment;

/**
 * Where the directory is and how it is read.
 *
 * @param urls {@code ldaps://host} or {@code ldap://host}; tried in turn
 * @param startTls whether plain connections are encrypted before anything is said
 * @param certificate a file of the certificates to trust, PEM; empty for those that Java trusts
 * @param bindDn who reads the directory
 * @param bindPassword with this password
 * @param userBase below which people are
 * @param userFilter finds somebody by the name that was typed, <code>{0}</code>
 * @param groupBase below which groups are
 * @param groupFilter finds the groups of somebody by their place <code>{0}</code> or typed name <code>{1}</code>
 * @param roles what the groups' names give
 * @param agentId the attribute with the id of an agent
 * @param mail the attribute with the address for notices
 * @param timeout of connecting, and of each answer
 */
record LdapSettings(
        List<String> urls,
        boolean startTls,
        String certificate,
        String bindDn,
        String bindPassword,
        String userBase,
        String userFilter,
        String groupBase,
        String groupFilter,
        GroupRoles roles,
        String agentId,
        String mail,
        Duration timeout) {
    static final String PREFIX = "hotlineqa.ldap";

    /** @throws io.hotlineqa.dashboards.config.WrongSettingsException naming everything that is wrong */
    static LdapSettings of(Environment environment) {
        Given given = new Given(environment, PREFIX);
        LdapSettings settings = new LdapSettings(
                given.list("url"),
                given.isOn("start-tls"),
                given.file("certificate"),
                given.needed("bind-dn"),
                given.secret("bind-password-file"),
                given.needed("user-base"),
                given.text("user-filter", "(uid={0})"),
                given.needed("group-base"),
                given.text("group-filter", "(|(member={0})(uniqueMember={0})(memberUid={1}))"),
                GroupRoles.of(given),
                given.text("agent-id-attribute", "employeeNumber"),
                given.text("mail-attribute", "mail"),
                given.duration("timeout", "5s"));
        given.duration("check-every", "5m");
        given.require(!settings.urls.isEmpty(), "url", "is needed");
        settings.urls.forEach(url -> settings.requireUsable(url, given));
        given.require(settings.userFilter.contains("{0}"), "user-filter", "has {0} where the typed name belongs");
        given.check();
        return settings;
    }

    private void requireUsable(String url, Given given) {
        given.require(
                url.matches("ldaps?://[^/]+/?"), "url", "is ldaps://host:port or ldap://host:port, not '" + url + "'");
        given.require(
                url.startsWith("ldaps:") || startTls || Given.isOnThisMachine(url),
                "url",
                "would send passwords unencrypted to '" + url + "'; take ldaps:// or set start-tls=true");
        given.require(!(url.startsWith("ldaps:") && startTls), "start-tls", "is for ldap://, not for '" + url + "'");
    }
}
