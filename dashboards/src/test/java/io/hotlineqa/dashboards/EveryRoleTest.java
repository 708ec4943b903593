package io.hotlineqa.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.Call;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.review.Judgement;
import io.hotlineqa.store.review.RemarkTag;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A template fails only when it is rendered: each page is, for each role that may see it, and refused to the others. */
class EveryRoleTest {
    private static final String JUDGES = "REVIEWER SUPERVISOR";
    private static final String READERS = JUDGES + " TRAINER";
    private static final String ALL = READERS + " AGENT OPERATOR ADMINISTRATOR";

    @RegisterExtension
    static final SiteFixture SITE = new SiteFixture();

    private static final Map<Role, Browser> BROWSERS = new EnumMap<>(Role.class);

    private static long open;
    private static long appealed;
    private static long blind;
    private static long list;

    @BeforeAll
    static void callsInSeveralStates() throws Exception {
        ScoredCalls calls = new ScoredCalls(SITE.store(), Path.of("nowhere"));
        Instant day = Instant.parse("2026-11-22T01:00:00Z");
        open = calls.violating(
                Call.with("7001").agentId("A07").agentName("张三").startedAt(day).build(), "a.wav");
        appealed =
                calls.violating(Call.with("7002").agentId("A07").startedAt(day).build(), "b.wav");
        for (Role role : Role.values()) {
            BROWSERS.put(role, SITE.as(role));
        }
        SITE.store().reviews().judge(appealed, 0, "closing", Judgement.RIGHT, "", "reviewer");
        SITE.store().reviews().addMissed(appealed, 1, "greeting", 1, 2, "没有报工号", "reviewer");
        SITE.store().remarks().add(appealed, 12, 13, RemarkTag.COACHING, null, "慢一点", "reviewer");
        SITE.store().reviews().publish(appealed, 2, 65, "reviewer");
        SITE.store().reviews().appeal(appealed, 3, "forbidden-10", "线路有杂音", "agent");
        SITE.store().assignments().assign(List.of(open), "reviewer", "supervisor");
        SITE.store().remarks().add(open, 12, 13, RemarkTag.BAD_EXAMPLE, "forbidden-10", "不耐烦", "reviewer");
        long mark = SITE.store().remarks().of(open).get(0).id();
        list = SITE.store().playlists().add("培训", open, mark, "trainer");
        SITE.store().playlists().describe(list, "培训", "", true, "trainer");
        blind = SITE.store().doubleReviews().begin("盲评", "supervisor", List.of("reviewer"), 5, "supervisor");
    }

    @ParameterizedTest
    @CsvSource({
        "/today, " + READERS + " OPERATOR",
        "/queue?tab=ALL, " + READERS,
        "/queue?tab=CONFIRM, " + READERS,
        "/queue?tab=MINE, " + READERS,
        "/queue?tab=APPEALED, " + READERS,
        "/queue?tab=DONE, " + READERS,
        "/calls/OPEN, " + READERS,
        "/calls/APPEALED, " + READERS + " AGENT",
        "/incidents, " + JUDGES,
        "/incidents?kind=PROMISE&page=3, " + JUDGES,
        "/report?section=OVERVIEW, " + READERS + " AGENT",
        "/report?section=RULES&rule=closing, " + READERS + " AGENT",
        "/report?section=SHAPES, " + READERS + " AGENT",
        "/report?section=HANDLING, " + READERS + " AGENT",
        "/report?section=COVERAGE, " + READERS + " AGENT",
        "/report?section=FAIRNESS, " + READERS + " AGENT",
        "/report?agent=A07&from=2026-11-01&to=2026-11-30, " + READERS + " AGENT",
        "/report/print?from=2026-11-01&to=2026-11-30, " + READERS + " AGENT",
        "/mine, AGENT",
        "/agents, " + JUDGES,
        "/agents/one?id=A07, " + JUDGES,
        "/trust, " + JUDGES,
        "/trust/verdicts?said=RIGHT, " + JUDGES,
        "/queue?tab=ALL&found=VIOLATED&drop=x&topic=y&shift=1&hearing=8, " + READERS,
        "/drops/files?drop=nowhere, OPERATOR SUPERVISOR",
        "/drops/missing?drop=nowhere, OPERATOR SUPERVISOR",
        "/search?q=rule:closing, " + READERS,
        "/search/form?words=x, " + READERS,
        "/examples, " + READERS,
        "/examples?rule=forbidden-10&topic=x&page=1, " + READERS,
        "/playlists, TRAINER SUPERVISOR",
        "/playlists/LIST, TRAINER SUPERVISOR",
        "/clips, TRAINER SUPERVISOR",
        "/clips/new?playlist=LIST&bleep=1:1-2, TRAINER SUPERVISOR",
        "/clips/new?call=OPEN&start=12&end=14, TRAINER SUPERVISOR",
        "/rulebook, " + ALL,
        "/help, " + ALL,
        "/notices, " + ALL,
        "/password, " + ALL,
        "/assignments, SUPERVISOR",
        "/double-reviews, " + JUDGES,
        "/double-reviews/BLIND, " + JUDGES,
        "/double-reviews/BLIND/calls/OPEN, " + JUDGES,
        "/settings, ADMINISTRATOR",
        "/users, ADMINISTRATOR",
        "/audit, ADMINISTRATOR",
        "/drops, OPERATOR SUPERVISOR",
        "/quarantine, OPERATOR SUPERVISOR",
    })
    void isServedWhollyToTheRolesThatMaySeeIt(String page, String roles) throws Exception {
        String path = page.replace("OPEN", "" + open)
                .replace("calls/APPEALED", "calls/" + appealed)
                .replace("BLIND", "" + blind)
                .replace("LIST", "" + list);
        for (Role role : Role.values()) {
            Browser browser = BROWSERS.get(role);
            for (String language : List.of("zh-CN", "en")) {
                String address = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
                check(
                        role + " " + address,
                        browser.get(address),
                        List.of(roles.split(" ")).contains(role.name()));
            }
        }
    }

    private static void check(String what, HttpResponse<String> answer, boolean isAllowed) {
        if (isAllowed) {
            assertThat(answer.statusCode()).as(what).isEqualTo(200);
            assertThat(answer.body()).as(what).contains("</html>").doesNotContain("??");
        } else {
            assertThat(answer.statusCode()).as(what).isIn(403, 404);
        }
    }
}
