package io.hotlineqa.dashboards.access.oidc;

import io.hotlineqa.dashboards.access.Account;
import io.hotlineqa.store.people.ProviderLogouts;
import io.hotlineqa.store.people.User;
import java.util.Map;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who came in from the provider. What it said of them is read once and not kept in the session, nor is any token; only what
 * it calls the person and its own session, by which it tells of log-outs.
 */
final class OidcAccount extends Account implements OidcUser {
    private static final long serialVersionUID = 1L;

    /** The session at the provider; null when it named none. */
    private final String sid;

    /** What the provider calls the person; null in a session that was stored before this was. */
    private final String subject;

    OidcAccount(User user, String sid, String subject) {
        super(user);
        this.sid = sid;
        this.subject = subject;
    }

    /** Whether the provider has told since that its session, or the person's all, ended, or could not tell us of it. */
    boolean isOver(ProviderLogouts logouts) {
        return subject == null || logouts.ended(sid, subject, since());
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
