package io.hotlineqa.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.store.people.Role;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileTextTest {
    @RegisterExtension
    static final Visit VISIT = new Visit();

    @BeforeAll
    static void aHostileCall() {
        HostileCall.into(VISIT.night().store());
    }

    @ParameterizedTest
    @CsvSource({
        "REVIEWER, CALL",
        "REVIEWER, queue?tab=ALL",
        "REVIEWER, queue?tab=ALL&q=%3Cimg%20src=x%20onerror=alert(1)%3E",
        "REVIEWER, queue?tab=ALL&rule=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "SUPERVISOR, agents",
        "SUPERVISOR, today",
        "OPERATOR, drops",
        "OPERATOR, quarantine",
        "ADMINISTRATOR, audit",
    })
    void isShownAndNeverRun(String role, String page) {
        Chrome chrome = VISIT.as(Role.valueOf(role));
        chrome.complaints();

        chrome.go(page.equals("CALL") ? VISIT.pageOf(HostileCall.ID) : page);

        assertThat(chrome.hasDialog()).isFalse();
        assertThat(chrome.complaints()).allMatch(said -> said.contains("status of 404"), "only of a missing recording");
        assertThat(chrome.all("img, svg, script:not([src])")).isEmpty();
    }

    @Test
    void isReadAsItWasWritten() {
        String page = VISIT.as(Role.REVIEWER).go(VISIT.pageOf(HostileCall.ID)).text();

        assertThat(page.split(Pattern.quote(HostileCall.SCRIPT), -1))
                .as("agent, queue, clause, quote, reason, two in the conversation; caller and file are hidden")
                .hasSize(8);
    }
}
