package io.hotlineqa.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.store.call.ReviewState;
import io.hotlineqa.store.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.WindowType;

class ReviewerTest {
    @RegisterExtension
    static final Visit VISIT = new Visit();

    @Test
    void goesFromTheQueueToTheEvidenceOverturnsAFindingAndPublishes() {
        Chrome reviewer = VISIT.as(Role.REVIEWER);
        reviewer.go("queue?tab=BELOW&sort=SCORE");
        reviewer.leaveBy(VISIT.linkTo("1015"));

        playsTheEvidence(reviewer);
        judge(reviewer, "forbidden-03", "WRONG", "是客户说的");
        assertThat(reviewer.text()).contains("推翻", "是客户说的", "the-reviewer");
        assertThat(reviewer.see(".suggested").getText()).isEqualTo("85");

        reviewer.leaveForSureBy("form[action*=publication] button");
        assertThat(reviewer.see(".state").getText()).isEqualTo("已发布");
        assertThat(reviewer.text()).contains("80 / 100", "人工得分 85");
    }

    private static void playsTheEvidence(Chrome reviewer) {
        double start = ((Number) reviewer.ask("Number(document.querySelector('.play').dataset.start)")).doubleValue();
        reviewer.click(".play");
        reviewer.await(() -> time(reviewer) > start + 0.5);
        reviewer.await(() -> reviewer.has(".word.now"));
        reviewer.await(() -> (boolean) reviewer.ask("document.querySelector('audio').paused"));
    }

    private static double time(Chrome chrome) {
        return ((Number) chrome.ask("document.querySelector('audio').currentTime")).doubleValue();
    }

    private static void judge(Chrome reviewer, String rule, String judgement, String reason) {
        String form = "form[action*=verdicts]:has([name=ruleId][value=" + rule + "]) ";
        reviewer.type(form + "[name=reason]", reason);
        reviewer.leaveBy(form + "button[value=" + judgement + "]");
    }

    @Test
    void meetsTheLockOfWhoeverWasFaster() {
        Chrome browser = VISIT.as(Role.SUPERVISOR);
        String page = VISIT.pageOf("1018");
        browser.go(page);
        VISIT.as(Role.REVIEWER).driver().switchTo().newWindow(WindowType.TAB);
        browser.go(page);
        judge(browser, "forbidden-06", "RIGHT", "");
        browser.driver().close();

        browser.driver()
                .switchTo()
                .window(browser.driver().getWindowHandles().iterator().next());
        VISIT.as(Role.SUPERVISOR);
        browser.leaveForSureBy("form[action*=publication] button");

        assertThat(browser.text()).contains("别人刚刚改过这通电话");
        assertThat(VISIT.night()
                        .store()
                        .reviews()
                        .of(VISIT.night().number("1018"))
                        .state())
                .isEqualTo(ReviewState.OPEN);
    }
}
