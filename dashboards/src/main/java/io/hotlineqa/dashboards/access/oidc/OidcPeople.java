package io.hotlineqa.dashboards.access.oidc;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.database.RefusedException;
import io.hotlineqa.store.people.Outsider;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.people.User;
import io.hotlineqa.store.people.UserSource;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Makes a user of whom the provider vouches for; why somebody is not let in is in the log. */
final class OidcPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private static final Logger LOG = LoggerFactory.getLogger(OidcPeople.class);

    private final OidcUserService provider = new OidcUserService();
    private final OidcSettings settings;
    private final Store store;

    OidcPeople(OidcSettings settings, Store store) {
        this.settings = settings;
        this.store = store;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        Claims claims = new Claims(provider.loadUser(request).getClaims());
        User user = admitted(told(claims));
        if (user.disabled()) {
            throw refused(user.name(), "is disabled here");
        }
        OidcIdToken token = request.getIdToken();
        return new OidcAccount(user, token.getClaimAsString("sid"), token.getSubject());
    }

    private User admitted(Outsider told) {
        try {
            return store.outsiders().admit(told);
        } catch (RefusedException taken) {
            throw refused(told.name(), taken.getMessage());
        }
    }

    private Outsider told(Claims claims) {
        String given = claims.text(settings.name());
        if (given == null) {
            throw refused("somebody", "has no claim " + settings.name());
        }
        String name = given.toLowerCase(Locale.ROOT);
        Optional<Role> role = settings.roles().of(claims.texts(settings.rolesClaim()));
        if (role.isEmpty()) {
            throw refused(name, "has nothing in " + settings.rolesClaim() + " that gives a role");
        }
        try {
            String agentId = role.get() == Role.AGENT ? claims.text(settings.agentId()) : null;
            return new Outsider(name, role.get(), agentId, claims.text(settings.mail()), UserSource.OIDC);
        } catch (RefusedException impossible) {
            throw refused(name, impossible.getMessage());
        }
    }

    private static OAuth2AuthenticationException refused(String who, String why) {
        LOG.warn("{} was not let in: {}", who, why);
        return new OAuth2AuthenticationException("not_let_in");
    }
}
