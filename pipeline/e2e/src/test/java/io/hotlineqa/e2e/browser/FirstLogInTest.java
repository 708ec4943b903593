package io.hotlineqa.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FirstLogInTest {
    @RegisterExtension
    static final Visit VISIT = new Visit();

    @Test
    void theOneTimePasswordOpensNothingButThePageToChangeIt() {
        Chrome operator = VISIT.asStranger();
        String oneTime = VISIT.night().server().oneTimePassword("operator");

        operator.logIn("operator", oneTime);
        assertThat(operator.address()).endsWith("/password");
        operator.go("drops");
        assertThat(operator.address()).endsWith("/password");

        change(operator, oneTime, "shift-handover-42");
        assertThat(operator.see("[role=status]").getText()).isEqualTo("密码已修改，请用新密码登录。");
        operator.logIn("operator", "shift-handover-42");
        assertThat(operator.address()).endsWith("/drops");
        assertThat(operator.see("h1").getText()).isEqualTo("批次");
    }

    private static void change(Chrome chrome, String current, String chosen) {
        chrome.type("[name=current]", current);
        chrome.type("[name=chosen]", chosen);
        chrome.type("[name=again]", chosen);
        chrome.leaveBy("main form button");
    }

    @Test
    void aWrongPasswordIsToldWithoutSayingWhatWasWrong() {
        Chrome stranger = VISIT.asStranger();

        stranger.logIn("nobody", "not this one");

        assertThat(stranger.see("[role=alert]").getText()).contains("用户名或密码不对");
    }
}
