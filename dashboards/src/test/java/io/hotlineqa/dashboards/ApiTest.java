package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.Call;
import io.hotlineqa.store.audit.AuditEvent;
import io.hotlineqa.store.call.StoredCall;
import io.hotlineqa.store.people.TokenScope;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApiTest {
    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    private static final Set<TokenScope> ALL_BUT_PERSONAL = EnumSet.complementOf(EnumSet.of(TokenScope.PERSONAL));
    private static final String SAID = "agent 0.8 请问 您的 电话\ncustomer 我 姓 王 电话 幺 三 九 零 九 幺 七 二 二 三 三";

    private static long first;
    private static long personal;
    private static String token;

    @BeforeAll
    static void twoCallsAndAToken() throws Exception {
        ScoredCalls calls = new ScoredCalls(SITE.store(), Path.of("nowhere"));
        first = calls.violating(Call.unknown("7001"), "7001.wav");
        calls.violating(Call.unknown("7002"), "7002.wav");
        Call known = Call.with("7003")
                .callerNumber("13909172233")
                .attribute("note", "回拨 13909172233")
                .build();
        personal = calls.violating(known, "13909172233-7003.wav", SAID);
        token = SITE.store().tokens().make("reporting", ALL_BUT_PERSONAL, "test");
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

    /** The call has been read and the token checked; what is read is noted before it is sent. */
    @Test
    void aDatabaseThatGoesAwayInTheMiddleOfAnAnswerIsToldOfAsOneThatWasNotThere() throws Exception {
        String path = "/calls/" + first + "/transcript";
        run("create function go_away() returns trigger language plpgsql as"
                + " $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$");
        run("create trigger go_away before insert on audit_event for each statement execute function go_away()");
        try {
            HttpResponse<byte[]> answer = getWith(token, path);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(text(answer))
                    .contains("\"status\":503", "ask again later")
                    .doesNotContain("7001");
        } finally {
            run("drop function go_away cascade");
        }
        assertThat(getWith(token, path).statusCode()).isEqualTo(200);
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = SITE.store().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
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
    void personalDataIsHiddenUnlessTheTokenShowsItAndTheLogSaysSo() throws Exception {
        String transcript = "/calls/" + personal + "/transcript";
        String scorecard = "/calls/" + personal + "/scorecard";
        String trusted =
                SITE.store().tokens().make("trusted", EnumSet.of(TokenScope.TRANSCRIPTS, TokenScope.PERSONAL), "test");

        assertThat(text(getWith(token, transcript)))
                .contains("电话", "139******33", "回拨 ＊", "＊.wav")
                .doesNotContain("13909172233", "幺", "王");
        assertThat(text(getWith(token, scorecard))).contains("＊.wav").doesNotContain("13909172233");
        assertThat(text(getWith(trusted, transcript))).contains("13909172233", "幺", "王");
        assertThat(SITE.store().auditLog().newest(1, 0))
                .singleElement()
                .returns("program trusted", AuditEvent::actor)
                .returns("unmask", AuditEvent::action);
    }

    @Test
    void aTokenOpensNoMoreThanItsScopes() throws Exception {
        String narrow = SITE.store().tokens().make("narrow", Set.of(TokenScope.DROPS), "test");

        assertThat(getWith(narrow, "/drops").statusCode()).isEqualTo(200);
        for (String path : new String[] {"/calls", "/calls/" + first + "/scorecard"}) {
            HttpResponse<byte[]> answer = getWith(narrow, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(text(answer)).as(path).contains("the token does not allow this");
        }
    }

    @Test
    void aRevokedTokenOpensNothing() throws Exception {
        String visiting = SITE.store().tokens().make("visitor", Set.of(TokenScope.DROPS), "test");
        assertThat(getWith(visiting, "/drops").statusCode()).isEqualTo(200);

        SITE.store().tokens().revoke("visitor", "test");

        assertThat(getWith(visiting, "/drops").statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsNotThereIsAProblem() throws Exception {
        assertThat(getWith(token, "/calls/999/scorecard").statusCode()).isEqualTo(404);
    }
}
