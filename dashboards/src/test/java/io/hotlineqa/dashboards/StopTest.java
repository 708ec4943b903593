package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.hotlineqa.dashboards.access.Passwords;
import io.hotlineqa.speech.Call;
import io.hotlineqa.store.Store;
import io.hotlineqa.store.embedded.EmbeddedServer;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.people.TokenScope;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of what is under way when the site is stopped. */
class StopTest {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** How long the pool waits for a connection; half a minute where nobody says so. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    /** How often the pool looks what was set meanwhile, in milliseconds; every half minute where nobody says so. */
    private static final String LOOKS = "com.zaxxer.hikari.housekeeping.periodMs";

    @TempDir
    private Path folder;

    private EmbeddedServer server;
    private Store store;
    private Site site;
    private String call;
    private String token;

    @BeforeAll
    static void thePoolSoonSeesWhatIsSet() {
        System.setProperty(LOOKS, "100");
    }

    @AfterAll
    static void otherPoolsLookAsEver() {
        System.clearProperty(LOOKS);
    }

    @BeforeEach
    void start() throws IOException, SQLException {
        server = EmbeddedServer.in(folder.resolve("postgres"));
        store = Store.open(server.jdbcUrl("postgres")
                .replace("jdbc:postgresql://", "postgresql://" + server.user() + ":" + server.password() + "@"));
        store.users().put("rita", Role.REVIEWER, null, Passwords.hash(SiteFixture.PASSWORD), "test");
        store.users().changePassword("rita", Passwords.hash(SiteFixture.PASSWORD));
        call = "/calls/"
                + new ScoredCalls(store, folder).violating(Call.with("7001").build(), "7001.wav");
        token = store.tokens().make("reporting", EnumSet.of(TokenScope.SCORECARDS), "test");
        store.dataSource().unwrap(HikariDataSource.class).setConnectionTimeout(A_MOMENT.toMillis());
        site = Site.open(store, Serving.on("127.0.0.1", 0));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private Browser reviewer() throws IOException, InterruptedException {
        Browser browser = new Browser(site.address());
        browser.logIn("rita", SiteFixture.PASSWORD);
        return browser;
    }

    @Test
    void aRequestUnderWayIsAnsweredWhileNoOtherIsTaken() throws Exception {
        Browser reviewer = reviewer();
        CompletableFuture<HttpResponse<String>> answer;
        CompletableFuture<Void> stopped;
        try (Connection locked = store.dataSource().getConnection()) {
            locked.setAutoCommit(false);
            locked.createStatement().execute("select from audit_head for update");
            answer = CompletableFuture.supplyAsync(() -> get(reviewer, call));
            await().atMost(A_MINUTE).until(() -> waits(locked));
            stopped = CompletableFuture.runAsync(site::close);
            await().atMost(A_MINUTE).until(() -> !isOpen(site.address()));
            locked.rollback();
        }

        assertThat(answer.get(1, TimeUnit.MINUTES))
                .returns(200, HttpResponse::statusCode)
                .satisfies(page -> assertThat(page.body()).contains("7001"));
        stopped.get(1, TimeUnit.MINUTES);
    }

    @Test
    void nobodyWaitsForADatabaseThatIsAway() throws Exception {
        Browser reviewer = reviewer();
        server.close();
        new Thread(() -> get(reviewer, "/queue"), "waiting reviewer").start();

        CompletableFuture.runAsync(site::close).get(20, TimeUnit.SECONDS);
    }

    @Test
    void whoAsksWhileTheDatabaseIsAwayIsToldToComeBack() throws Exception {
        Browser reviewer = reviewer();
        server.close();

        HttpResponse<String> page = reviewer.get("/queue");
        HttpResponse<byte[]> program =
                new Browser(site.address()).bytes("/api/v1/calls", "Authorization", "Bearer " + token);

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(page.body())
                .contains("数据库暂时没有应答", "The database does not answer")
                .doesNotContain("Exception");
        assertThat(program.statusCode()).isEqualTo(503);
        assertThat(program.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(program.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(new String(program.body(), StandardCharsets.UTF_8)).contains("\"status\":503", "ask again later");
        site.close();
    }

    private static HttpResponse<String> get(Browser browser, String path) {
        try {
            return browser.get(path);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(path, e);
        }
    }

    private static boolean waits(Connection other) throws Exception {
        try (var found = other.createStatement()
                .executeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")) {
            return found.next() && found.getInt(1) > 0;
        }
    }

    private static boolean isOpen(String address) {
        URI site = URI.create(address);
        try (Socket socket = new Socket(InetAddress.getByName(site.getHost()), site.getPort())) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
