package io.hotlineqa.dashboards.access.oidc;

import io.hotlineqa.dashboards.access.GroupRoles;
import io.hotlineqa.dashboards.config.Given;
import java.time.Duration;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/**
 * Which provider, and how its claims are read.
 *
 * @param issuer its address, where <code>/.well-known/openid-configuration</code> is found
 * @param clientId what it calls this application
 * @param clientSecret what this application proves that with
 * @param scopes what it is asked for
 * @param name the claim with the name of a user
 * @param rolesClaim the claim with groups or roles; dots lead into claims within claims
 * @param roles what those give
 * @param agentId the claim with the id of an agent
 * @param mail the claim with the address for notices
 * @param askAgainAfter how long after a log-in the provider is asked for the same person again
 */
record OidcSettings(
        String issuer,
        String clientId,
        String clientSecret,
        List<String> scopes,
        String name,
        String rolesClaim,
        GroupRoles roles,
        String agentId,
        String mail,
        Duration askAgainAfter) {
    static final String PREFIX = "hotlineqa.oidc";

    /** What the provider is called in addresses of this application. */
    static final String ID = "company";

    /** @throws io.hotlineqa.dashboards.config.WrongSettingsException naming everything that is wrong */
    static OidcSettings of(Environment environment) {
        Given given = new Given(environment, PREFIX);
        OidcSettings settings = new OidcSettings(
                given.needed("issuer"),
                given.needed("client-id"),
                given.secret("client-secret-file"),
                given.list("scopes", "openid, profile, email"),
                given.text("name-claim", "preferred_username"),
                given.text("roles-claim", "groups"),
                GroupRoles.of(given),
                given.text("agent-id-claim", "agent_id"),
                given.text("mail-claim", "email"),
                given.duration("ask-again-after", "1h"));
        given.require(settings.scopes.contains("openid"), "scopes", "has openid among them");
        given.require(
                settings.issuer.startsWith("https://") || Given.isOnThisMachine(settings.issuer),
                "issuer",
                "is https://…, not '" + settings.issuer + "'");
        given.check();
        return settings;
    }

    /**
     * Asks the provider for its addresses.
     *
     * @throws RuntimeException when it does not answer as it should
     */
    ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(ID)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .scope(scopes)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }
}
