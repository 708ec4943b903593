package io.hotlineqa.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.store.people.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AgentTest {
    @RegisterExtension
    static final Visit VISIT = new Visit();

    @BeforeAll
    static void twoCallsArePublished() {
        publish("1021");
        publish("1022");
    }

    private static void publish(String callId) {
        VISIT.night().store().reviews().publish(VISIT.night().number(callId), 0, 85, "test");
    }

    @Test
    void acknowledgesOneCallAndAppealsAnotherWhichTheSupervisorDecides() {
        Chrome browser = VISIT.as(Role.AGENT);
        browser.go("mine");
        browser.leaveBy(VISIT.linkTo("1021"));
        browser.leaveForSureBy("form[action$=acknowledgement] button");
        assertThat(browser.see(".state").getText()).isEqualTo("已认可");

        browser.go(VISIT.pageOf("1022"));
        browser.type("form[action$=appeals] [name=reason]", "我说的是客户的原话");
        browser.leaveBy("form[action$=appeals] button");
        assertThat(browser.see(".state").getText()).isEqualTo("申诉中");

        VISIT.as(Role.REVIEWER).go("queue?tab=APPEALED");
        browser.leaveBy(VISIT.linkTo("1022"));
        browser.type("form[action*=answers] [name=reason]", "录音里确实是复述");
        browser.leaveBy("form[action*=answers] button[value=true]");

        VISIT.as(Role.SUPERVISOR).go(VISIT.pageOf("1022"));
        assertThat(browser.text()).contains("我说的是客户的原话", "申诉成立", "录音里确实是复述");
        browser.type("form[action*=closing] [name=score]", "90");
        browser.type("form[action*=closing] [name=reason]", "首次，从轻");
        browser.leaveForSureBy("form[action*=closing] button");
        assertThat(browser.see(".state").getText()).isEqualTo("已结案");
        assertThat(browser.text()).contains("人工得分 90");
    }

    @Test
    void learnsNothingOfTheCallsOfOthers() {
        Chrome agent = VISIT.as(Role.AGENT);

        agent.go(VISIT.pageOf("1001"));

        assertThat(agent.see("main").getText()).contains("没有这个页面或通话").doesNotContain("王丽");
        for (String part : new String[] {"", "/audio", "/waveform"}) {
            assertThat(status(agent, VISIT.pageOf("1001") + part)).isEqualTo(404);
        }
        assertThat(agent.go("mine").text()).doesNotContain("1001");
    }

    private static long status(Chrome chrome, String path) {
        return (Long)
                chrome.driver().executeAsyncScript("fetch(arguments[0]).then(a => arguments[1](a.status))", "/" + path);
    }
}
