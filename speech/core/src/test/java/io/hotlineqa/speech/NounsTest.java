package io.hotlineqa.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class NounsTest {
    @Test
    void refuseACallWithoutAnId() {
        assertThatIllegalArgumentException().isThrownBy(() -> Call.unknown(" "));
    }

    @Test
    void keepWhatHasNoMeaningOfItsOwn() {
        Call call = Call.with("7001").attribute("工单", "A-17").agentId("A07").build();
        assertThat(call.attributes()).containsEntry("工单", "A-17");
        assertThat(call.agentId()).isEqualTo("A07");
        assertThat(call.startedAt()).isNull();
    }

    @Test
    void refuseASpanThatRunsBackwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(Double.NaN, 1));
    }

    @Test
    void tellSpansThatOverlapFromThoseThatTouch() {
        assertThat(new Span(1, 3).overlaps(new Span(2, 4))).isTrue();
        assertThat(new Span(1, 3).overlaps(new Span(3, 4))).isFalse();
        assertThat(new Span(1, 3).seconds()).isEqualTo(2);
        assertThat(new Span(1, 3).shared(new Span(2, 4))).isEqualTo(1);
        assertThat(new Span(1, 2).shared(new Span(3, 4))).isZero();
    }

    @Test
    void refuseAWordThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Word(" ", 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Word("喂", 1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Word("喂", 0, 1, 1.1));
    }

    @Test
    void spanAnUtteranceOverItsWords() {
        Utterance said = Utterance.of(1, Role.AGENT, List.of(new Word("您好", 1, 2, 1), new Word("宝鸡", 2, 3, 1)));
        assertThat(said.text()).isEqualTo("您好 宝鸡");
        assertThat(said.span()).isEqualTo(new Span(1, 3));
        assertThat(said.by(Role.CUSTOMER).role()).isEqualTo(Role.CUSTOMER);
        assertThatIllegalArgumentException().isThrownBy(() -> Utterance.of(-1, Role.AGENT, said.words()));
    }

    @Test
    void turnAgentIntoCustomerButNeverGuess() {
        assertThat(Role.AGENT.opposite()).isEqualTo(Role.CUSTOMER);
        assertThat(Role.CUSTOMER.opposite()).isEqualTo(Role.AGENT);
        assertThat(Role.UNKNOWN.opposite()).isEqualTo(Role.UNKNOWN);
    }

    @Test
    void roundToWhatIsWritten() {
        assertThat(Rounded.seconds(1.23456)).isEqualTo(1.235);
        assertThat(Rounded.confidence(0.98765)).isEqualTo(0.988);
        assertThat(Rounded.level(-26.449)).isEqualTo(-26.4);
    }

    @Test
    void tellsEachColumnOfTheCallRecordAsItIsWrittenThere() {
        Call call = Call.with("7001")
                .direction(Direction.INBOUND)
                .queue("抢修")
                .ringSeconds(12.0)
                .hangupBy(HangupBy.CUSTOMER)
                .attribute("ticketType", " 维修 ")
                .build();

        assertThat(call.column("callId")).contains("7001");
        assertThat(call.column("direction")).contains("inbound");
        assertThat(call.column("queue")).contains("抢修");
        assertThat(call.column("ringSeconds")).contains("12");
        assertThat(call.column("hangupBy")).contains("customer");
        assertThat(call.column("ticketType")).contains("维修");
        assertThat(call.column("agentId")).isEmpty();
        assertThat(call.column("nothing")).isEmpty();
    }
}
