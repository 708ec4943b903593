package io.hotlineqa.dashboards.access.oidc;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.store.people.User;
import java.util.Map;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Who came in from the provider. What it said of them is read once and not kept in the session, nor is any token. */
final class OidcAccount extends Account implements OidcUser {
    private static final long serialVersionUID = 1L;

    OidcAccount(User user) {
        super(user);
    }

    @Override
    public String getName() {
        return getUsername();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public Map<String, Object> getClaims() {
        return Map.of();
    }

    @Override
    public OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public OidcIdToken getIdToken() {
        return null;
    }
}
