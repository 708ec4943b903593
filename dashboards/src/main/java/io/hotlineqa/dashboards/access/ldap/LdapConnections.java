package io.hotlineqa.dashboards.access.ldap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.ldap.core.support.DefaultTlsDirContextAuthenticationStrategy;
import org.springframework.security.ldap.DefaultSpringSecurityContextSource;

/** Connections to the directory: with time-outs, encrypted as set, one for each use. */
final class LdapConnections {
    private final LdapSettings settings;

    LdapConnections(LdapSettings settings) {
        this.settings = settings;
    }

    /** @throws IOException when the certificates cannot be read */
    DefaultSpringSecurityContextSource open() throws IOException {
        DefaultSpringSecurityContextSource source = new DefaultSpringSecurityContextSource(settings.urls(), "");
        source.setUserDn(settings.bindDn());
        source.setPassword(settings.bindPassword());
        source.setPooled(false);
        source.setReferral("ignore");
        source.setBaseEnvironmentProperties(environment());
        if (settings.startTls()) {
            source.setAuthenticationStrategy(startTls());
        }
        source.afterPropertiesSet();
        return source;
    }

    private Map<String, Object> environment() throws IOException {
        String millis = Long.toString(settings.timeout().toMillis());
        Map<String, Object> environment = new HashMap<>(
                Map.of("com.sun.jndi.ldap.connect.timeout", millis, "com.sun.jndi.ldap.read.timeout", millis));
        if (!settings.certificate().isEmpty() && !settings.startTls()) {
            TrustedSockets.trust(Path.of(settings.certificate()));
            environment.put("java.naming.ldap.factory.socket", TrustedSockets.class.getName());
        }
        return environment;
    }

    private DefaultTlsDirContextAuthenticationStrategy startTls() throws IOException {
        DefaultTlsDirContextAuthenticationStrategy strategy = new DefaultTlsDirContextAuthenticationStrategy();
        strategy.setShutdownTlsGracefully(true);
        if (!settings.certificate().isEmpty()) {
            SSLSocketFactory trusted = TrustedSockets.trust(Path.of(settings.certificate()));
            strategy.setSslSocketFactory(trusted);
        }
        return strategy;
    }
}
