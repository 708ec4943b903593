package io.hotlineqa.dashboards.access.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.dashboards.TestKeys;
import io.hotlineqa.dashboards.config.WrongSettingsException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.ldap.NamingException;

class LdapDirectoryTest {
    @TempDir
    private Path folder;

    private static LdapSettings read(Map<String, String> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", new LinkedHashMap<>(settings)));
        return LdapSettings.of(environment);
    }

    private static LdapDirectory directory(Map<String, String> settings) throws Exception {
        LdapSettings read = read(settings);
        return new LdapDirectory(read, new LdapConnections(read).open());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEncryptedDirectoryIsAskedAndPasswordsAreTried(boolean startTls) throws Exception {
        TestKeys keys = TestKeys.make(folder);
        try (TestDirectory server = TestDirectory.encrypted(keys, startTls)) {
            server.with("rita", "1").join("qa", "rita");
            Map<String, String> settings = server.settings(folder);
            settings.put("hotlineqa.ldap.url", server.address(startTls ? "ldap" : "ldaps"));
            settings.put("hotlineqa.ldap.start-tls", "" + startTls);
            settings.put("hotlineqa.ldap.certificate", keys.certificate().toString());
            LdapDirectory directory = directory(settings);

            assertThat(directory.find("rita")).isPresent();
            assertThat(directory.find("nobody")).isEmpty();
            assertThat(directory.opens(TestDirectory.place("rita"), TestDirectory.PASSWORD))
                    .isTrue();
            assertThat(directory.opens(TestDirectory.place("rita"), "guessed")).isFalse();
            assertThat(directory.opens(TestDirectory.place("rita"), "")).isFalse();
        }
    }

    @Test
    void aDirectoryWithACertificateThatNobodyTrustsIsNotTalkedTo() throws Exception {
        Path others = Files.createDirectory(folder.resolve("others"));
        try (TestDirectory server = TestDirectory.encrypted(TestKeys.make(folder), false)) {
            Map<String, String> settings = server.settings(folder);
            settings.put("hotlineqa.ldap.url", server.address("ldaps"));
            settings.put(
                    "hotlineqa.ldap.certificate",
                    TestKeys.make(others).certificate().toString());

            LdapDirectory directory = directory(settings);

            assertThatThrownBy(() -> directory.find("rita")).isInstanceOf(NamingException.class);
        }
    }

    @Test
    void aDirectoryThatNeverAnswersIsNotWaitedForForLong() throws Exception {
        try (TestDirectory server = TestDirectory.open();
                ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Map<String, String> settings = server.settings(folder);
            settings.put("hotlineqa.ldap.url", "ldap://127.0.0.1:" + silent.getLocalPort());
            settings.put("hotlineqa.ldap.timeout", "200ms");

            LdapDirectory directory = directory(settings);

            assertThatThrownBy(() -> directory.find("rita")).isInstanceOf(NamingException.class);
        }
    }

    @Test
    void everythingThatIsWrongWithTheSettingsIsToldAtOnce() {
        Map<String, String> settings = Map.of(
                "hotlineqa.ldap.url", "ldap://directory.example.org, http://elsewhere",
                "hotlineqa.ldap.bind-password-file", folder.resolve("nothing").toString(),
                "hotlineqa.ldap.user-base", "ou=people",
                "hotlineqa.ldap.user-filter", "(uid=rita)",
                "hotlineqa.ldap.timeout", "soon",
                "hotlineqa.ldap.certificate", folder.resolve("none").toString(),
                "hotlineqa.ldap.bind-dm", "cn=reader");

        assertThatThrownBy(() -> read(settings))
                .isInstanceOf(WrongSettingsException.class)
                .hasMessageContainingAll(
                        "url would send passwords unencrypted to 'ldap://directory.example.org'",
                        "url is ldaps://host:port or ldap://host:port, not 'http://elsewhere'",
                        "bind-dn is needed",
                        "bind-password-file names a file that cannot be read",
                        "group-base is needed",
                        "user-filter has {0}",
                        "timeout is a length of time such as 5s or 2m, not 'soon'",
                        "certificate names a file that cannot be read",
                        "roles.* name no group",
                        "bind-dm is no setting; there are agent-id-attribute, bind-dn");
    }
}
