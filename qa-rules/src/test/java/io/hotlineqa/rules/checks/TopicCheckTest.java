package io.hotlineqa.rules.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.OneRule;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.speech.Call;
import io.hotlineqa.testkit.CallText;
import org.junit.jupiter.api.Test;

class TopicCheckTest {
    private static final OneRule TOPIC = OneRule.of("{ type: topic, topics: { 抢险: [漏气], 投诉: [我要投诉, 态度太差] } }");

    @Test
    void hearsTheTopicFromTheCustomer() {
        assertThat(TOPIC.judge("customer 我 要 投诉 他 态度 太 差").reason()).contains("投诉");
        assertThat(TOPIC.outcome("agent 我 要 投诉")).isEqualTo(Outcome.NOT_JUDGED);
    }

    @Test
    void takesAnUrgentTopicHoweverMuchElseIsSaid() {
        OneRule urgent = OneRule.of("{ type: topic, urgent: 抢险, topics: { 咨询: [怎么缴费, 问一下], 抢险: [漏气] } }");

        assertThat(urgent.judge("customer 我 想 问 一下 怎么 缴费 还有 我 家 好像 漏气").reason())
                .contains("抢险");
        assertThat(urgent.judge("customer 我 想 问 一下 怎么 缴费").reason()).contains("咨询");
    }

    @Test
    void comparesItWithWhatTheAgentNoted() {
        Call noted = Call.with("1").attribute("ticketType", "咨询").build();

        assertThat(TOPIC.judge(CallText.transcript(noted, "customer 我 要 投诉")).outcome())
                .isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void holdsNothingAgainstTheAgentThatWasHardlyHeard() {
        Call noted = Call.with("1").attribute("ticketType", "咨询").build();
        RuleResult result = TOPIC.judge(Faint.of(CallText.transcript(noted, "customer 我 要 投诉"), 0.3));

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_JUDGED);
        assertThat(result.reason()).contains("置信度");
    }

    @Test
    void letsAVagueTopicContradictNothing() {
        OneRule vague = OneRule.of("{ type: topic, vague: 咨询, topics: { 咨询: [问一下], 投诉: [我要投诉] } }");
        Call noted = Call.with("1").attribute("ticketType", "维修").build();

        assertThat(vague.judge(CallText.transcript(noted, "customer 我 想 问 一下")).outcome())
                .isEqualTo(Outcome.PASSED);
        assertThat(vague.judge(CallText.transcript(noted, "customer 我 要 投诉")).outcome())
                .isEqualTo(Outcome.VIOLATED);
    }
}
