package io.hotlineqa.rules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hotlineqa.rules.Inspector;
import io.hotlineqa.rules.yaml.RulebookFile;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.HangupBy;
import io.hotlineqa.speech.RecordingRef;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Speech;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.testkit.CallText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptJsonTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final TranscriptJson JSON = new TranscriptJson(ZONE);

    private static Transcript full() {
        Call call = Call.with("7001")
                .startedAt(Instant.parse("2026-11-22T01:10:00.250Z"))
                .direction(Direction.INBOUND)
                .purpose("callback")
                .agentId("A07")
                .agentName("吴娟")
                .callerNumber("0917")
                .queue("service")
                .agentChannel(0)
                .ringSeconds(5.0)
                .ringCount(1)
                .hangupBy(HangupBy.CUSTOMER)
                .serviceFinishedAt(Instant.parse("2026-11-22T01:00:00Z"))
                .attribute("ticketId", "BJ-1")
                .build();
        Transcript text = CallText.transcript(call, """
                agent 0.8 您好 宝鸡 中燃 调度 中心
                customer 什么 时候 来 气
                silence 20
                agent 你 问 我 我 怎么 知道
                """);
        return new Transcript(
                call,
                new RecordingRef("drops/7001.wav", "ab".repeat(32)),
                new EngineRef("hotline-cn", "cd".repeat(32)),
                74.2,
                2,
                text.utterances(),
                text.silences(),
                List.of(new Speech(0, new Span(0.8, 3.1), -21.5)));
    }

    @Test
    void readsBackWhatItWrote() throws TranscriptFormatException {
        Transcript written = full();

        assertThat(JSON.read(JSON.write(written), 1)).isEqualTo(written);
    }

    @Test
    void readsBackACallOfWhichNothingIsKnown() throws TranscriptFormatException {
        Transcript written = CallText.transcript("unknown 喂");

        assertThat(JSON.read(JSON.write(written), 1)).isEqualTo(written);
    }

    @Test
    void givesTheSameScorecardAfterReading() throws TranscriptFormatException {
        Inspector inspector = new Inspector(RulebookFile.shipped());
        ScorecardJson cards = new ScorecardJson(ZONE);
        Transcript written = full();

        assertThat(cards.write(inspector.inspect(JSON.read(JSON.write(written), 1))))
                .isEqualTo(cards.write(inspector.inspect(written)));
    }

    @Test
    void readsATranscriptFromElsewhere() throws TranscriptFormatException {
        Transcript read = JSON.read("""
                {"callId":"1","more":true,"durationSeconds":30,"utterances":[
                 {"channel":0,"role":"agent","start":2,"end":4,"text":"您好"},
                 {"channel":1,"role":"customer","start":9.5,"end":12,"text":"你好"}]}
                """, 1);

        assertThat(read.silences()).containsExactly(new Span(0, 2), new Span(4, 9.5), new Span(12, 30));
        assertThat(read.utterances()).extracting(u -> u.role()).containsExactly(Role.AGENT, Role.CUSTOMER);
        assertThat(read.utterances().get(0).words()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|callId",
                "{\"callId\":\"1\",\"durationSeconds\":\"long\"}|durationSeconds",
                "{\"callId\":\"1\",\"direction\":\"sideways\"}|direction",
                "{\"callId\":\"1\",\"startedAt\":\"yesterday\"}|startedAt",
                "{\"callId\":\"1\",\"utterances\":[{\"start\":1}]}|utterances[0].end",
                "{\"callId\":\"1\",\"utterances\":[{\"start\":1,\"end\":0.5}]}|utterances[0].start",
                "{\"callId\":\"1\",\"utterances\":{}}|utterances",
                "{\"callId\":\"1\",\"silences\":[{\"start\":3,\"end\":-1}]}|silences[0].start",
            })
    void namesLineAndFieldOfWhatIsWrong(String line, String field) {
        assertThatThrownBy(() -> JSON.read(line, 17))
                .isInstanceOfSatisfying(TranscriptFormatException.class, e -> {
                    assertThat(e.line()).isEqualTo(17);
                    assertThat(e.field()).isEqualTo(field);
                })
                .hasMessageContaining("17");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"not json", "[1,2]", "7"})
    void refusesALineThatIsNoObject(String line) {
        assertThatThrownBy(() -> JSON.read(line, 2)).isInstanceOf(TranscriptFormatException.class);
    }

    @Test
    void readsATimeWithoutZoneInTheHotlinesZone() throws TranscriptFormatException {
        Transcript read = JSON.read("{\"callId\":\"1\",\"startedAt\":\"2026-11-22 09:10:00\"}", 1);

        assertThat(read.call().startedAt()).isEqualTo(Instant.parse("2026-11-22T01:10:00Z"));
    }
}
