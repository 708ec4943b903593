package io.hotlineqa.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.Hearing;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import io.hotlineqa.testkit.Answer;
import io.hotlineqa.testkit.ScriptedRecognizer;
import java.util.List;
import java.util.Queue;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The operator by itself, in Flink's harness. */
class TranscriptionTest {
    private static final Hearing HEARING = new Hearing(
            new EngineRef("scripted", ""),
            2,
            2,
            List.of(
                    Utterance.of(0, Role.UNKNOWN, List.of(new Word("您好", 0.1, 0.5, 1))),
                    Utterance.of(1, Role.UNKNOWN, List.of(new Word("喂", 0.6, 0.8, 1)))),
            List.of(),
            List.of());

    private OneInputStreamOperatorTestHarness<DescribedRecording, TranscribedCall> harness;

    @BeforeEach
    void open() throws Exception {
        Ears ears = () -> new ScriptedRecognizer()
                .on("good.wav", Answer.hears(HEARING))
                .on("bad.wav", Answer.rejects(QuarantineReason.TRUNCATED, "cut short"));
        harness = ProcessFunctionTestHarnesses.forProcessFunction(new Transcription(ears, 0, QaJob.REJECTS));
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void tellsWhoSpeaksByTheCallsChannelElseByTheDefault() throws Exception {
        harness.processElement(described("good.wav", Call.unknown("1")), 0);
        harness.processElement(
                described("good.wav", Call.with("2").agentChannel(1).build()), 0);

        List<TranscribedCall> calls = harness.extractOutputValues();
        assertThat(roles(calls.get(0))).containsExactly(Role.AGENT, Role.CUSTOMER);
        assertThat(roles(calls.get(1))).containsExactly(Role.CUSTOMER, Role.AGENT);
        assertThat(calls.get(0).transcript().recording().file()).isEqualTo("drop/good.wav");
    }

    @Test
    void sendsWhatCannotBeHeardToTheSideAndGoesOn() throws Exception {
        harness.processElement(described("bad.wav", Call.unknown("1")), 0);
        harness.processElement(described("good.wav", Call.unknown("2")), 0);

        Queue<StreamRecord<RejectedRecording>> rejects = harness.getSideOutput(QaJob.REJECTS);
        assertThat(rejects).singleElement().satisfies(record -> {
            assertThat(record.getValue().reason()).isEqualTo(QuarantineReason.TRUNCATED);
            assertThat(record.getValue().callId()).isEqualTo("1");
            assertThat(record.getValue().detail()).isEqualTo("cut short");
        });
        assertThat(harness.extractOutputValues()).hasSize(1);
    }

    private static List<Role> roles(TranscribedCall call) {
        return call.transcript().utterances().stream().map(Utterance::role).toList();
    }

    private static DescribedRecording described(String file, Call call) {
        return new DescribedRecording(new DroppedRecording("/drop", file, "drop/" + file, 1, "ab".repeat(32)), call);
    }
}
