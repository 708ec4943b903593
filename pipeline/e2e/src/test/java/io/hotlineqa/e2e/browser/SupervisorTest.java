package io.hotlineqa.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.store.people.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SupervisorTest {
    private static final String NOVEMBER = "from=2026-11-01&to=2026-11-30";

    @RegisterExtension
    static final Visit VISIT = new Visit();

    /** A09 took a call without a fault in October, and one with two forbidden phrases in November. */
    @BeforeAll
    static void aCallOfTheMonthBefore() throws SQLException {
        try (Connection connection = VISIT.night().store().dataSource().getConnection();
                Statement change = connection.createStatement()) {
            change.execute("update call set started_at = '2026-10-20 15:44:21+08' where call_id = '1030'");
        }
    }

    @Test
    void findsWhoseScoreFellAndWhyOpensTheCallsAndPrintsTheReport() throws Exception {
        Chrome supervisor = VISIT.as(Role.SUPERVISOR);
        supervisor.go("report?" + NOVEMBER);
        assertThat(supervisor.see("#table-agents tbody tr").getText()).contains("A09", "90.0", "100.0", "-10.0");

        supervisor.leaveBy("#table-agents tbody th a");
        assertThat(supervisor.text()).contains("座席 周磊 A09");
        supervisor.leaveBy("#table-rules a[href*='/queue'][href*='rule=forbidden-11']");
        assertThat(supervisor.has(VISIT.linkTo("1019"))).isTrue();

        supervisor.driver().navigate().back();
        supervisor.leaveBy("a[href*='/report/print']");
        assertThat(supervisor.text()).contains("座席 周磊 A09", "1019", "主管签字");
        assertThat(pdf(supervisor).body()).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    private static HttpResponse<byte[]> pdf(Chrome supervisor) throws IOException, InterruptedException {
        String session = supervisor.driver().manage().getCookieNamed("SESSION").getValue();
        URI address = URI.create(VISIT.night().server().address() + "report/pdf?agent=A09&" + NOVEMBER);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Cookie", "SESSION=" + session)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }

    @Test
    void opensTheCallsBehindABarOfAChart() {
        Chrome supervisor = VISIT.as(Role.SUPERVISOR);
        supervisor.go("report?section=SHAPES&" + NOVEMBER);
        supervisor.await(() -> supervisor.has(".chart canvas"));

        supervisor.ask("setTimeout(() => echarts"
                + ".getInstanceByDom(document.querySelector('[data-table=table-spread-score]'))"
                + ".trigger('click', {seriesIndex: 0, dataIndex: 0}))");

        supervisor.await(() -> supervisor.address().contains("/queue?tab=ALL")
                && supervisor.address().contains("least="));
    }
}
