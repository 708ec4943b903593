package io.hotlineqa.dashboards.access.ldap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * Connections to a directory that shows a certificate of the company's own. JNDI knows such a class by its name and asks
 * it for the factory, so what it trusts is the same in the whole process.
 */
public final class TrustedSockets {
    private static volatile SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();

    private TrustedSockets() {}

    /** What JNDI calls. */
    public static SocketFactory getDefault() {
        return factory;
    }

    /**
     * Trusts these certificates and no others.
     *
     * @throws IOException when the file cannot be read, or holds no certificate
     */
    static SSLSocketFactory trust(Path certificates) throws IOException {
        try (InputStream in = Files.newInputStream(certificates)) {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                trusted.setCertificateEntry("certificate-" + trusted.size(), one);
            }
            if (trusted.size() == 0) {
                throw new IOException("no certificates in: " + certificates);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            factory = context.getSocketFactory();
            return factory;
        } catch (GeneralSecurityException unusable) {
            throw new IOException("no certificates in PEM: " + certificates, unusable);
        }
    }
}
