package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotlineqa.speech.Call;
import io.hotlineqa.store.people.Role;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What whoever runs the server gets: health, metrics, logs. */
class OperatedTest {
    private static final String CANARY = "金丝雀";

    @RegisterExtension
    static final SiteFixture SITE =
            new SiteFixture(Serving.on("127.0.0.1", 0).withOperations(0).withJsonLogs());

    private static long call;

    @BeforeAll
    static void oneCall() throws Exception {
        call = new ScoredCalls(SITE.store(), Path.of("nowhere"))
                .violating(Call.with("7001").agentId("A07").build(), "7001.wav");
    }

    private static String operations(String path) throws Exception {
        HttpResponse<byte[]> answer = new Browser(SITE.site().operations().orElseThrow()).bytes(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void healthAndReadinessAreToldWithoutDetails() throws Exception {
        assertThat(operations("health")).contains("\"status\":\"UP\"").doesNotContain("database", "PostgreSQL");
        assertThat(operations("health/liveness")).isEqualTo("{\"status\":\"UP\"}");
        assertThat(operations("health/readiness")).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void metricsTellHowPagesAreAnsweredAndNothingOfCalls() throws Exception {
        SITE.as(Role.REVIEWER).get("/calls/" + call);

        assertThat(operations("prometheus"))
                .contains("http_server_requests_seconds_count", "uri=\"/calls/{id:", "hikaricp_connections_active")
                .doesNotContain("7001", "A07", "/calls/" + call);
    }

    @Test
    void nothingElseIsToldThereAndNothingOfItOnTheSitesOwnPort() throws Exception {
        Browser there = new Browser(SITE.site().operations().orElseThrow());
        assertThat(there.bytes("env").statusCode()).isEqualTo(404);
        assertThat(there.bytes("/queue").statusCode()).isEqualTo(404);
        assertThat(SITE.as(Role.ADMINISTRATOR).get("/operations/prometheus").statusCode())
                .isEqualTo(404);
    }

    @Test
    void logsAreJsonAndNeverHoldWhatWasSaid() throws Exception {
        damageTranscript();
        Browser reviewer = SITE.as(Role.REVIEWER);
        reviewer.get("/queue");
        PrintStream err = System.err;
        ByteArrayOutputStream logged = new ByteArrayOutputStream();
        System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
        try {
            assertThat(reviewer.get("/calls/" + call).statusCode()).isEqualTo(500);
            HttpResponse<String> refused = reviewer.post(
                    "/calls/" + call + "/remarks", "start", "1", "end", "2", "tag", "NOTE", "reason", CANARY + "\0");
            assertThat(refused.statusCode()).isEqualTo(500);
        } finally {
            System.setErr(err);
        }

        String log = logged.toString(StandardCharsets.UTF_8);
        assertThat(log).contains("a stored line is not JSON").doesNotContain(CANARY);
        for (String line : log.lines().toList()) {
            assertThat(new ObjectMapper().readTree(line).at("/log/level").asText())
                    .as(line)
                    .isNotEmpty();
        }
    }

    private static void damageTranscript() throws Exception {
        try (Connection connection = SITE.store().dataSource().getConnection();
                PreparedStatement damage = connection.prepareStatement("update call set transcript = ? where id = ?")) {
            damage.setString(1, "{\"utterances\": " + CANARY);
            damage.setLong(2, call);
            damage.executeUpdate();
        }
    }
}
