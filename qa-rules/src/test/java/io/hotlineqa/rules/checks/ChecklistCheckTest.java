package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.rules.Calls;
import io.hotlineqa.rules.OneRule;
import io.hotlineqa.rules.Outcome;
import org.junit.jupiter.api.Test;

class ChecklistCheckTest {
    private static final OneRule SAFETY = OneRule.of("{ type: checklist, items: { 关阀: [关闭阀门], 开窗: [打开门窗, 通风] } }");

    @Test
    void passesWhenEveryItemIsSaid() {
        assertThat(SAFETY.judge("agent 请 关闭 阀门\ncustomer 好\nagent 注意 通风").evidence())
                .hasSize(2);
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(SAFETY.judge("agent 请 关闭 阀门").reason()).contains("开窗").doesNotContain("关阀");
    }

    @Test
    void countsOnlyTheAgentsWords() {
        assertThat(SAFETY.outcome("agent 好的\ncustomer 我 关闭 阀门 打开 门窗 了")).isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void isContentWithEnoughOfThem() {
        OneRule one = OneRule.of("{ type: checklist, least: 1, items: { 关阀: [关闭阀门], 开窗: [通风] } }");

        assertThat(one.outcome("agent 请 关闭 阀门")).isEqualTo(Outcome.PASSED);
    }

    @Test
    void blamesNobodyByWordsThatWereHardlyHeard() {
        assertThat(SAFETY.judge(Faint.of(Calls.inbound("agent 请 等 一下"), 0.2)).outcome())
                .isEqualTo(Outcome.NOT_JUDGED);
    }

    @Test
    void missesNothingThatTheCustomersWordsMakeNeedless() {
        OneRule outside =
                OneRule.of("{ type: checklist, items: { 关阀: [关闭阀门], 通风: [注意通风] }, needless: { 关阀: [挖断了管子] } }");

        assertThat(outside.outcome("customer 挖断 了 管子\nagent 注意 通风")).isEqualTo(Outcome.PASSED);
        assertThat(outside.outcome("customer 漏气 了\nagent 注意 通风 挖断 了 管子")).isEqualTo(Outcome.VIOLATED);
        assertThat(outside.judge("customer 挖断 了 管子\nagent 您好").reason())
                .contains("通风")
                .doesNotContain("关阀");
    }

    @Test
    void refusesANeedlessItemThatIsNotOnTheList() {
        assertThatThrownBy(() -> OneRule.of("{ type: checklist, items: { 关阀: [关闭阀门] }, needless: { 开窗: [在外面] } }"))
                .hasMessageContaining("开窗");
    }
}
