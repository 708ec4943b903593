package io.hotlineqa.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.store.Role;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call whose file, agent, caller, queue and a reason are scripts. */
class HostileTextTest {
    @RegisterExtension
    static final Visit VISIT = new Visit();

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

        chrome.go(page.equals("CALL") ? VISIT.pageOf("6666") : page);

        assertThat(chrome.hasDialog()).isFalse();
        assertThat(chrome.complaints()).isEmpty();
        assertThat(chrome.all("img, main script:not([src])")).isEmpty();
    }
}
