package io.hotlineqa.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.store.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

class TrainerTest {
    @RegisterExtension
    static final Visit VISIT = new Visit();

    @Test
    void fillsInTheFormPlaysAHitInPlaceAndNarrowsIt() {
        Chrome trainer = VISIT.as(Role.TRAINER);
        trainer.go("search");
        trainer.click("details.fields summary");
        trainer.type("[name=words]", "宝鸡中燃");
        trainer.click("[name=sound]");
        trainer.see("[name=who]").sendKeys("座席");
        trainer.leaveBy("form.grid button.main");

        assertThat(trainer.see("#query").getDomProperty("value")).isEqualTo("座席:~宝鸡中燃");
        assertThat(trainer.see(".found").getText()).doesNotContain(Night.AGENT, "王丽");
        playsInPlace(trainer);

        String before = trainer.see(".total").getText();
        trainer.leaveBy(".facets a[href*='closing']");
        assertThat(trainer.see(".total").getText()).isNotEqualTo(before);
        assertThat(trainer.text()).contains("规则:closing");
        trainer.leaveBy(".parts .rule:last-of-type a");
        assertThat(trainer.see(".total").getText()).isEqualTo(before);
    }

    private static void playsInPlace(Chrome trainer) {
        String page = trainer.address();
        trainer.click(".line .play");
        trainer.await(() -> (boolean) trainer.ask("document.getElementById('sound').currentTime > 0.5"));
        trainer.await(() -> (boolean) trainer.ask("document.getElementById('sound').paused"));
        assertThat(trainer.see(".line .play").getDomAttribute("aria-pressed")).isEqualTo("false");
        assertThat(trainer.address()).isEqualTo(page);
    }

    @Test
    void marksAFoundLineComesBackToItsPlaceAndSavesTheTable() {
        Chrome trainer = VISIT.as(Role.TRAINER);
        trainer.go("search?q=漏气");
        String hit = ".hits > li:last-child ";
        String place = trainer.see(hit).getDomAttribute("id");
        trainer.leaveBy(hit + "h2 a");
        trainer.leaveBy("main .ways a[href*='#hit-']");
        assertThat(trainer.address()).endsWith("#" + place);

        trainer.leaveBy(hit + "a.mark");
        assertThat(trainer.see("#remarks [name=end]").getDomProperty("value")).isNotEmpty();
        trainer.type("#remarks [name=reason]", "先问地址");
        trainer.leaveBy("#remarks > form button");
        assertThat(trainer.see("#remarks .marks").getText()).contains("先问地址");
        trainer.leaveBy("main .ways a[href*='#hit-']");

        assertThat((String) trainer.driver()
                        .executeAsyncScript("const done = arguments[0];"
                                + "fetch(document.querySelector('a[href*=CSV]').href).then(r => r.text()).then(done)"))
                .contains("通话编号", "漏气")
                .doesNotContain(Night.AGENT);
    }

    @Test
    void isHelpedOnByCompletionWithTheKeyboardAlone() {
        Chrome trainer = VISIT.as(Role.TRAINER);
        trainer.go("search");
        trainer.type("#query", "规");
        trainer.see("#q-completions [role=option]");
        trainer.press(Keys.ARROW_DOWN, Keys.ENTER);
        trainer.press("结束语");
        trainer.await(() -> trainer.has("#q-completions [data-text=closing]"));
        trainer.press(Keys.ARROW_DOWN, Keys.ENTER, Keys.ENTER);

        trainer.await(() -> trainer.address().contains("closing"));
        assertThat(trainer.see(".total").getText()).isNotEqualTo("共 0 通");
    }

    @Test
    void keepsASearch() {
        Chrome trainer = VISIT.as(Role.TRAINER);
        trainer.go("search?q=漏气");
        trainer.click("#saved summary");
        trainer.type("#saved [name=name]", "漏气来电");
        trainer.click("#saved [name=shared]");
        trainer.leaveBy("#saved form.filter button");

        VISIT.as(Role.SUPERVISOR).go("search");
        trainer.leaveBy("#saved a[href*='/search/saved/']");
        assertThat(trainer.see("#query").getDomProperty("value")).isEqualTo("漏气");
    }
}
