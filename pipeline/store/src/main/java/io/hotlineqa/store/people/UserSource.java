package io.hotlineqa.store.people;

/** Where a user's password and role are kept. */
public enum UserSource {
    /** Here. */
    LOCAL,
    /** In the company's LDAP directory; its groups give the role. */
    LDAP,
    /** At the company's OpenID Connect provider; a claim gives the role. */
    OIDC
}
