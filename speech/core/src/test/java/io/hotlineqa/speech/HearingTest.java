package io.hotlineqa.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HearingTest {
    private static final RecordingRef RECORDING = new RecordingRef("7001.wav", "f".repeat(64));

    @Test
    void givesTheAgentTheChannelTheSwitchboardNames() {
        Call call = Call.with("7001").agentChannel(1).build();
        assertThat(roles(heardOn(2), call, 0)).containsExactly(Role.CUSTOMER, Role.AGENT);
    }

    @Test
    void givesTheAgentTheDefaultChannelWhereTheSwitchboardNamesNone() {
        assertThat(roles(heardOn(2), Call.unknown("7001"), 0)).containsExactly(Role.AGENT, Role.CUSTOMER);
    }

    @Test
    void knowsNobodyOnASingleChannel() {
        Call call = Call.with("7001").agentChannel(0).build();
        assertThat(roles(heardOn(1), call, 0)).containsExactly(Role.UNKNOWN);
    }

    @Test
    void becomesATranscriptWithAllThatWasHeard() {
        Hearing hearing = heardOn(2);
        Transcript transcript = hearing.of(Call.unknown("7001"), RECORDING, 0);
        assertThat(transcript.callId()).isEqualTo("7001");
        assertThat(transcript.recording()).isEqualTo(RECORDING);
        assertThat(transcript.engine()).isEqualTo(hearing.engine());
        assertThat(transcript.silences()).isEqualTo(hearing.silences());
        assertThat(transcript.speech()).isEqualTo(hearing.speech());
        assertThat(transcript.knows(Role.AGENT)).isTrue();
        assertThat(transcript.knows(Role.UNKNOWN)).isFalse();
    }

    private static List<Role> roles(Hearing hearing, Call call, int defaultAgentChannel) {
        return hearing.of(call, RECORDING, defaultAgentChannel).utterances().stream()
                .map(Utterance::role)
                .toList();
    }

    /** One word on each channel. */
    private static Hearing heardOn(int channels) {
        List<Utterance> utterances = IntStream.range(0, channels)
                .mapToObj(c -> Utterance.of(c, Role.UNKNOWN, List.of(new Word("您好", c, c + 1, 1))))
                .toList();
        return new Hearing(
                new EngineRef("test", "0".repeat(64)),
                10,
                channels,
                utterances,
                List.of(new Span(2, 10)),
                List.of(new Speech(0, new Span(0, 1), -20)));
    }
}
