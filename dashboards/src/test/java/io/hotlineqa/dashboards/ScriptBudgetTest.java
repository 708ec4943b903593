package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.Call;
import io.hotlineqa.store.people.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reviewers work from old machines: what a page ships as script, as it travels. */
class ScriptBudgetTest {
    private static final int MOST_BYTES = 400 * 1024;
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]* src=\"([^\"]+)\"");

    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    private static long call;

    @BeforeAll
    static void callsOfTwoDays() throws Exception {
        ScoredCalls calls = new ScoredCalls(SITE.store(), Path.of("nowhere"));
        Instant day = Instant.parse("2026-11-22T01:00:00Z");
        call = calls.violating(Call.with("7001").agentId("A07").startedAt(day).build(), "7001.wav");
        Instant next = day.plus(Duration.ofDays(1));
        calls.violating(Call.with("7002").agentId("A07").startedAt(next).build(), "7002.wav");
    }

    @ParameterizedTest
    @CsvSource({
        "/queue?tab=ALL,1",
        "/calls/ID,1",
        "/search,1",
        "/examples,1",
        "/agents,2",
        "/agents/one?id=A07,2",
        "/report,2"
    })
    void noPageShipsMoreThanFourHundredKilobytes(String page, int leastScripts) throws Exception {
        Browser supervisor = SITE.as(Role.SUPERVISOR);
        String html = supervisor.page(page.replace("ID", "" + call));

        int bytes = 0;
        int scripts = 0;
        for (MatchResult script : SCRIPT.matcher(html).results().toList()) {
            HttpResponse<byte[]> answer = supervisor.bytes(script.group(1), "Accept-Encoding", "gzip");
            assertThat(answer.statusCode()).as(script.group(1)).isEqualTo(200);
            bytes += answer.body().length;
            scripts++;
        }

        assertThat(scripts).isGreaterThanOrEqualTo(leastScripts);
        assertThat(bytes).isLessThanOrEqualTo(MOST_BYTES);
    }
}
