package io.hotlineqa.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.StoreFixture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAddressTest {
    @RegisterExtension
    final StoreFixture fixture = new StoreFixture();

    @Test
    void readsAFolder() {
        assertThat(DatabaseAddress.parse("embedded:var/postgres"))
                .isEqualTo(new EmbeddedAddress(Path.of("var/postgres")))
                .hasToString("embedded:var/postgres");
    }

    @Test
    void readsAServerAndNeverShowsThePassword() {
        assertThat(DatabaseAddress.parse("postgresql://qa:p%40ss@db.local:5433/hotline?sslmode=require"))
                .isEqualTo(new ServerAddress("db.local", 5433, "hotline", "qa", "p@ss", "sslmode=require"))
                .hasToString("postgresql://qa@db.local:5433/hotline");
    }

    @Test
    void takesTheUsualPortWhereNoneIsSaid() {
        assertThat(DatabaseAddress.parse("postgresql://localhost/hotline"))
                .isEqualTo(new ServerAddress("localhost", 5432, "hotline", "", "", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    mysql://u:secret@h/d | database address 'mysql://u:***@h/d': it begins with neither
                    embedded: | database address 'embedded:': the folder is missing
                    postgresql://u:secret@host:port/d | database address 'postgresql://u:***@host:port/d': the host is missing
                    postgresql://u:secret@host | database address 'postgresql://u:***@host': the database's name is missing
                    postgresql://u:se cret@host/d | database address 'postgresql://u:***@host/d': it is no URL
                    """)
    void refusesNamingTheValueAndTheValidForms(String text, String message) {
        assertThatThrownBy(() -> DatabaseAddress.parse(text))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(message)
                .hasMessageEndingWith("valid forms: " + DatabaseAddress.FORMS)
                .hasMessageNotContaining("cret");
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        int port = freePort();

        assertThatThrownBy(() -> Store.open("postgresql://u:secret@127.0.0.1:" + port + "/d"))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("database postgresql://u@127.0.0.1:" + port + "/d: no answer");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void saysThatThePasswordIsWrong() {
        assertThatThrownBy(() -> Store.open(fixture.address().replaceFirst(":[0-9a-f]{48}@", ":wrong@")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("user or password refused");
    }

    @Test
    void saysThatThereIsNoSuchDatabase() {
        assertThatThrownBy(() -> Store.open(fixture.address().replaceFirst("[^/]*$", "nowhere")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("there is no such database")
                .hasMessageContaining("nowhere");
    }
}
