package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.Call;
import io.hotlineqa.store.AuditEvent;
import io.hotlineqa.store.StoredCall;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApiTest {
    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    private static long first;
    private static String token;

    @BeforeAll
    static void twoCallsAndAToken() throws Exception {
        ScoredCalls calls = new ScoredCalls(SITE.store(), Path.of("nowhere"));
        first = calls.violating(Call.unknown("7001"), "a.wav");
        calls.violating(Call.unknown("7002"), "b.wav");
        token = SITE.store().tokens().make("reporting", "test");
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        return SITE.stranger().bytes("/api/v1" + path, headers);
    }

    private static HttpResponse<byte[]> getWith(String bearer, String path) throws Exception {
        return get(path, "Authorization", "Bearer " + bearer);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void healthNeedsNoTokenAndEverythingElseDoes() throws Exception {
        assertThat(text(get("/health"))).isEqualTo("{\"status\":\"UP\"}");
        for (String path : new String[] {"/calls", "/drops", "/calls/" + first + "/scorecard", "/nowhere"}) {
            HttpResponse<byte[]> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        }
        assertThat(getWith("guess", "/calls").statusCode()).isEqualTo(401);
    }

    @Test
    void callsAreReadByCursor() throws Exception {
        String page = text(getWith(token, "/calls?limit=1"));

        assertThat(page).contains("\"callId\":\"7001\"", "\"next\":" + first).doesNotContain("7002");
        assertThat(text(getWith(token, "/calls?after=" + first)))
                .contains("7002")
                .doesNotContain("7001");
    }

    @Test
    void scorecardsAndTranscriptsAreInTheWordsOfTheContract() throws Exception {
        StoredCall call = SITE.store().calls().find(first).orElseThrow();

        assertThat(text(getWith(token, "/calls/" + first + "/scorecard"))).isEqualTo(call.card());
        assertThat(text(getWith(token, "/calls/" + first + "/transcript"))).isEqualTo(call.transcript());
        assertThat(SITE.store().auditLog().newest(1, 0))
                .singleElement()
                .returns("program reporting", AuditEvent::actor)
                .returns("export", AuditEvent::action);
    }

    @Test
    void whatWasReadIsNotSentAgain() throws Exception {
        String path = "/calls/" + first + "/scorecard";
        String tag = getWith(token, path).headers().firstValue("ETag").orElseThrow();

        assertThat(get(path, "Authorization", "Bearer " + token, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aRevokedTokenOpensNothing() throws Exception {
        String visiting = SITE.store().tokens().make("visitor", "test");
        assertThat(getWith(visiting, "/drops").statusCode()).isEqualTo(200);

        SITE.store().tokens().revoke("visitor", "test");

        assertThat(getWith(visiting, "/drops").statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsNotThereIsAProblem() throws Exception {
        assertThat(getWith(token, "/calls/999/scorecard").statusCode()).isEqualTo(404);
    }
}
