package io.hotlineqa.dashboards.access.ldap;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.util.LDAPSDKException;
import io.hotlineqa.dashboards.TestKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** A small LDAP directory in this process, with a service account, people and groups. Who knows no password reads nothing. */
public final class TestDirectory implements AutoCloseable {
    /** Everybody's password there. */
    public static final String PASSWORD = "of the directory";

    private static final String ROOT = "dc=example,dc=org";
    private static final String PEOPLE = "ou=people," + ROOT;
    private static final String GROUPS = "ou=groups," + ROOT;
    private static final String READER = "cn=reader," + ROOT;

    private final InMemoryDirectoryServer server;

    private final AtomicBoolean away;

    private TestDirectory(InMemoryDirectoryServer server, AtomicBoolean away) {
        this.server = server;
        this.away = away;
    }

    /** On loopback, not encrypted. */
    public static TestDirectory open() {
        try {
            return open(InMemoryListenerConfig.createLDAPConfig("plain", InetAddress.getLoopbackAddress(), 0, null));
        } catch (LDAPSDKException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same with StartTLS on its plain port, or encrypted from the beginning. */
    static TestDirectory encrypted(TestKeys keys, boolean startTls) throws LDAPSDKException, GeneralSecurityException {
        InetAddress here = InetAddress.getLoopbackAddress();
        return open(
                startTls
                        ? InMemoryListenerConfig.createLDAPConfig(
                                "start-tls", here, 0, keys.showing().getSocketFactory())
                        : InMemoryListenerConfig.createLDAPSConfig(
                                "ldaps", here, 0, keys.showing().getServerSocketFactory(), null));
    }

    private static TestDirectory open(InMemoryListenerConfig listener) throws LDAPSDKException {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(ROOT);
        config.setListenerConfigs(listener);
        config.setSchema(null);
        config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
        AtomicBoolean away = new AtomicBoolean();
        config.addInMemoryOperationInterceptor(new InMemoryOperationInterceptor() {
            @Override
            public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) throws LDAPException {
                if (away.get()) {
                    throw new LDAPException(ResultCode.UNAVAILABLE);
                }
            }
        });
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
        server.add("dn: " + ROOT, "objectClass: domain");
        server.add("dn: " + READER, "objectClass: person", "userPassword: " + PASSWORD);
        server.add("dn: " + PEOPLE, "objectClass: organizationalUnit");
        server.add("dn: " + GROUPS, "objectClass: organizationalUnit");
        server.startListening();
        return new TestDirectory(server, away);
    }

    /** Adds somebody; the number is an agent's id. */
    public TestDirectory with(String name, String number) {
        return change(() -> server.add(
                "dn: " + place(name),
                "objectClass: inetOrgPerson",
                "uid: " + name,
                "employeeNumber: " + number,
                "mail: " + name + "@example.org",
                "userPassword: " + PASSWORD));
    }

    public TestDirectory join(String group, String name) {
        String place = "cn=" + group + "," + GROUPS;
        return change(() -> {
            if (server.getEntry(place) == null) {
                server.add("dn: " + place, "objectClass: groupOfNames", "cn: " + group);
            }
            server.modify(place, new Modification(ModificationType.ADD, "member", place(name)));
        });
    }

    public void leave(String group, String name) {
        change(() -> server.modify(
                "cn=" + group + "," + GROUPS, new Modification(ModificationType.DELETE, "member", place(name))));
    }

    public void remove(String name) {
        change(() -> server.delete(place(name)));
    }

    /** From now on it says that it is not available, or is there again. */
    public void setAway(boolean isAway) {
        away.set(isAway);
    }

    static String place(String name) {
        return "uid=" + name + "," + PEOPLE;
    }

    String address(String scheme) {
        return scheme + "://127.0.0.1:" + server.getListenPort();
    }

    /** What an operator sets to log people in with it. */
    public Map<String, String> settings(Path folder) {
        try {
            Path secret = Files.writeString(folder.resolve("reader"), PASSWORD + "\n");
            Map<String, String> settings = new LinkedHashMap<>();
            settings.put("hotlineqa.ldap.url", address("ldap"));
            settings.put("hotlineqa.ldap.bind-dn", READER);
            settings.put("hotlineqa.ldap.bind-password-file", secret.toString());
            settings.put("hotlineqa.ldap.user-base", PEOPLE);
            settings.put("hotlineqa.ldap.group-base", GROUPS);
            settings.put("hotlineqa.ldap.roles.reviewer", "qa, quality");
            settings.put("hotlineqa.ldap.roles.supervisor", "leads");
            settings.put("hotlineqa.ldap.roles.agent", "agents");
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TestDirectory change(Change change) {
        try {
            change.make();
            return this;
        } catch (LDAPSDKException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Change {
        void make() throws LDAPSDKException;
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
