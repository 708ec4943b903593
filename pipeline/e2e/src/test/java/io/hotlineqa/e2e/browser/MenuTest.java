package io.hotlineqa.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.store.people.Role;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The menu takes one line on the screens that people have, and all of it is reached from the keyboard. */
class MenuTest {
    private static final int WIDE = 1280;
    private static final int NARROW = 1024;

    @RegisterExtension
    static final Visit VISIT = new Visit();

    @AfterEach
    void wideAgain() {
        VISIT.asStranger().width(WIDE);
    }

    /** On the narrower of the two widths that offices have; what fits there fits on the wider one. */
    @ParameterizedTest
    @EnumSource
    void takesOneLine(Role role) {
        Chrome chrome = VISIT.as(role);
        chrome.width(NARROW);
        for (String language : List.of("zh-CN", "en")) {
            chrome.go("help?lang=" + language);

            double brand = middle(chrome.see("header .brand"));
            assertThat(chrome.all("header nav > a, header nav > details, header .own > *"))
                    .hasSizeGreaterThan(4)
                    .allSatisfy(entry ->
                            assertThat(middle(entry)).as(entry.getText()).isBetween(brand - 8, brand + 8));
            assertThat(chrome.ask("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
        }
    }

    private static double middle(WebElement element) {
        return element.getRect().getY() + element.getRect().getHeight() / 2.0;
    }

    @Test
    void whatDoesNotFitIsFoldedOutByKeyAndFoldsInAgain() {
        Chrome chrome = VISIT.as(Role.SUPERVISOR);
        chrome.go("help?lang=zh-CN");
        chrome.driver().executeScript("document.querySelector('nav .fold summary').focus()");

        chrome.press(Keys.ENTER);
        assertThat(chrome.see("nav .fold a[href='/quarantine']").isDisplayed()).isTrue();
        chrome.press(Keys.ESCAPE);
        assertThat(chrome.ask("document.querySelector('nav .fold').open")).isEqualTo(false);
        assertThat(chrome.focus().getTagName()).isEqualTo("summary");

        chrome.click("#account summary");
        assertThat(chrome.see("#account form button").isDisplayed()).isTrue();
        assertThat(chrome.ask("document.querySelector('nav .fold').open")).isEqualTo(false);
    }
}
