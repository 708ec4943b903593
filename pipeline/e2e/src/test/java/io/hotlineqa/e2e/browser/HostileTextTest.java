package io.hotlineqa.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.people.Role;
import io.hotlineqa.store.review.RemarkTag;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileTextTest {
    @RegisterExtension
    static final Visit VISIT = new Visit();

    private static long call;
    private static long mark;
    private static long list;

    @BeforeAll
    static void aHostileCallThatATrainerHasMarked() {
        Store store = VISIT.night().store();
        String trainer = Night.userOf(Role.TRAINER);
        HostileCall.into(store);
        call = VISIT.night().number(HostileCall.ID);
        store.remarks().add(call, 0, 3, RemarkTag.BAD_EXAMPLE, "forbidden-10", HostileCall.SCRIPT, trainer);
        mark = store.remarks().of(call).get(0).id();
        list = store.playlists().add(HostileCall.SCRIPT, call, mark, trainer);
        store.playlists().describe(list, HostileCall.SCRIPT, HostileCall.SCRIPT, true, trainer);
    }

    /** The pictures of the manual show nothing of it. */
    @AfterAll
    static void theMarkGoesAgain() {
        VISIT.night().store().playlists().remove(list, Night.userOf(Role.TRAINER));
        VISIT.night().store().remarks().remove(call, mark, Night.userOf(Role.TRAINER));
    }

    @ParameterizedTest
    @CsvSource({
        "REVIEWER, CALL",
        "REVIEWER, queue?tab=ALL",
        "REVIEWER, queue?tab=ALL&q=%3Cimg%20src=x%20onerror=alert(1)%3E",
        "REVIEWER, queue?tab=ALL&rule=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "REVIEWER, search?q=您好",
        "REVIEWER, search?fields&q=%22%3E%3Csvg/onload=alert(1)%3E",
        "TRAINER, CALL",
        "TRAINER, examples?rule=forbidden-10",
        "TRAINER, playlists",
        "TRAINER, playlists/LIST",
        "TRAINER, clips/new?playlist=LIST",
        "SUPERVISOR, agents",
        "SUPERVISOR, agents/one?id=A66",
        "SUPERVISOR, report?from=2026-11-01&to=2026-11-30",
        "SUPERVISOR, report?section=FAIRNESS&from=2026-11-01&to=2026-11-30",
        "SUPERVISOR, report?section=COVERAGE&from=2026-11-01&to=2026-11-30",
        "SUPERVISOR, notices",
        "SUPERVISOR, today",
        "OPERATOR, drops",
        "OPERATOR, quarantine",
        "ADMINISTRATOR, audit",
    })
    void isShownAndNeverRun(String role, String page) {
        Chrome chrome = VISIT.as(Role.valueOf(role));
        chrome.complaints();

        chrome.go(page.equals("CALL") ? VISIT.pageOf(HostileCall.ID) : page.replace("LIST", "" + list));

        assertThat(chrome.hasDialog()).isFalse();
        assertThat(chrome.complaints()).allMatch(said -> said.contains("status of 404"), "only of a missing recording");
        assertThat(chrome.all("img, svg, script:not([src])")).isEmpty();
    }

    @Test
    void isReadAsItWasWritten() {
        String page = VISIT.as(Role.REVIEWER).go(VISIT.pageOf(HostileCall.ID)).text();

        assertThat(page.split(Pattern.quote(HostileCall.SCRIPT), -1))
                .as("agent, queue, clause, quote, reason, mark, two in the conversation; caller and file are hidden")
                .hasSize(9);
    }
}
