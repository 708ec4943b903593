package io.hotlineqa.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.store.people.Role;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A reviewer without a mouse. */
class KeyboardTest {
    private static final int FAR = 200;

    @RegisterExtension
    static final Visit VISIT = new Visit();

    @Test
    void logsInOpensACallHearsTheEvidenceAndJudgesIt() {
        Chrome reviewer = VISIT.asStranger();
        reviewer.go("login").press(Night.userOf(Role.REVIEWER), Keys.TAB, Night.PASSWORD, Keys.ENTER);
        reviewer.await(() -> reviewer.address().contains("/queue"));
        reviewer.go("queue?tab=ALL");
        tabTo(reviewer, VISIT.linkTo("1019"));
        reviewer.press(Keys.ENTER);
        reviewer.await(() -> reviewer.address().contains(VISIT.pageOf("1019")));

        hears(reviewer);
        asksForTheKeys(reviewer);
        judges(reviewer);
    }

    private static void hears(Chrome reviewer) {
        reviewer.press("n");
        reviewer.await(() -> reviewer.has(".word.now") && isPaused(reviewer));
        reviewer.press(Keys.SPACE);
        reviewer.await(() -> !isPaused(reviewer));
        reviewer.press(Keys.SPACE);
        reviewer.await(() -> isPaused(reviewer));
    }

    private static boolean isPaused(Chrome chrome) {
        return (boolean) chrome.ask("document.querySelector('audio').paused");
    }

    private static void asksForTheKeys(Chrome reviewer) {
        reviewer.press("?");
        assertThat(reviewer.see("dialog").getText()).contains("快捷键");
        reviewer.press(Keys.ESCAPE);
        reviewer.await(() -> !reviewer.all("dialog").get(0).isDisplayed());
    }

    private static void judges(Chrome reviewer) {
        tabTo(reviewer, "form[action*=verdicts] [name=reason]");
        WebElement page = reviewer.all("html").get(0);
        reviewer.press("听过了", Keys.ENTER);
        assertThat(reviewer.all("html"))
                .as("Enter in the reason decides nothing")
                .contains(page);
        reviewer.press(Keys.TAB, Keys.ENTER);
        reviewer.await(() -> !reviewer.all("html").contains(page));
        assertThat(reviewer.see(".verdict").getText()).contains("确认", "听过了");
    }

    @Test
    void walksThroughAListOpensACallAndHasThePageExplained() {
        Chrome reviewer = VISIT.as(Role.REVIEWER).go("queue?tab=ALL");
        reviewer.press("/");
        assertThat(reviewer.focus().getAttribute("name")).isEqualTo("q");

        reviewer.go("queue?tab=ALL").press("j", "j", "k");
        String first = reviewer.all("tbody th a").get(0).getAttribute("href");
        assertThat(reviewer.focus().getAttribute("href")).isEqualTo(first);
        reviewer.press(Keys.ENTER);
        reviewer.await(() -> reviewer.address().equals(first));

        reviewer.go("queue").press("?");
        reviewer.await(() -> reviewer.address().endsWith("/help#queue"));
        assertThat(reviewer.see("#keys-of-pages").getText()).contains("快捷键", "到查找框");
    }

    @Test
    void beginsAtTheMomentThatALinkNames() {
        Chrome reviewer = VISIT.as(Role.REVIEWER).go(VISIT.pageOf("1019") + "#t=7.2");

        reviewer.await(() -> reviewer.see(".clock").getText().startsWith("0:07.2"));
        reviewer.press(Keys.SPACE);
        reviewer.await(() -> (boolean) reviewer.ask("document.querySelector('audio').currentTime > 7.5"));
    }

    @Test
    void overturnsWithAReasonAndEnterAndIsAskedBeforeItIsPublished() {
        Chrome reviewer = VISIT.as(Role.REVIEWER).go(VISIT.pageOf("1012"));
        WebElement page = reviewer.all("html").get(0);

        reviewer.press("r", "是客户说的", Keys.ENTER);
        reviewer.await(() -> !reviewer.all("html").contains(page));
        assertThat(reviewer.see(".finding.OVERTURNED").getText()).contains("已推翻，不扣分", "是客户说的");

        reviewer.press("P");
        assertThat(reviewer.see("#sure").getText()).contains("座席就能看到这通电话");
        reviewer.press(Keys.ESCAPE);
        assertThat(reviewer.see(".state").getText()).isEqualTo("未发布");
    }

    @Test
    void typesOverThePlaceThatIsFilledIn() {
        Chrome reviewer = VISIT.as(Role.REVIEWER).go(VISIT.pageOf("1003"));
        String form = "#remarks form:has([name=start]) ";

        reviewer.click(form + "[name=start]");
        reviewer.press("3", Keys.TAB);

        assertThat(reviewer.see(form + "[name=start]").getAttribute("value")).isEqualTo("3");
        assertThat(reviewer.see(form + "[name=end]").getAttribute("value")).isEqualTo("6.0");
        reviewer.press("4.5");
        assertThat(reviewer.see(form + "[name=end]").getAttribute("value")).isEqualTo("4.5");
    }

    @Test
    void goesFromThePlayerThroughTheConversationToTheResultsAndSeesWhereTheyAre() {
        Chrome reviewer = VISIT.as(Role.REVIEWER).go(VISIT.pageOf("1019"));
        tabTo(reviewer, "#player .toggle");
        Set<String> regions = new LinkedHashSet<>();
        for (int i = 0; i < FAR && !reviewer.all(".work .judge button").contains(reviewer.focus()); i++) {
            regions.add((String) reviewer.ask("document.activeElement.closest('#player, .talk, .work').className"));
            assertThat(reviewer.ask("getComputedStyle(document.activeElement).outlineStyle"))
                    .as("around " + reviewer.focus().getText())
                    .isNotEqualTo("none");
            reviewer.press(Keys.TAB);
        }

        assertThat(regions).containsExactly("", "talk", "work");
    }

    @Test
    void isBackWhereTheyWereWhenADialogCloses() {
        Chrome reviewer = VISIT.as(Role.REVIEWER).go(VISIT.pageOf("1019"));
        tabTo(reviewer, "#player .help");

        reviewer.press(Keys.ENTER);
        reviewer.await(() -> reviewer.all("dialog").get(0).isDisplayed());
        assertThat(reviewer.ask("document.activeElement.closest('dialog') !== null"))
                .as("in the dialog")
                .isEqualTo(true);
        reviewer.press(Keys.ESCAPE);
        reviewer.await(() -> !reviewer.all("dialog").get(0).isDisplayed());

        assertThat(reviewer.focus().getAttribute("class")).isEqualTo("help");
    }

    @Test
    void skipsTheMenu() {
        Chrome reviewer = VISIT.as(Role.REVIEWER).go("queue");

        reviewer.press(Keys.TAB, Keys.ENTER);

        assertThat(reviewer.focus().getAttribute("id")).isEqualTo("main");
    }

    private static void tabTo(Chrome chrome, String css) {
        for (int i = 0; i < FAR && !chrome.all(css).contains(chrome.focus()); i++) {
            chrome.press(Keys.TAB);
        }
        assertThat(chrome.all(css)).contains(chrome.focus());
    }
}
