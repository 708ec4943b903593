package io.hotlineqa.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.Evidence;
import io.hotlineqa.rules.Outcome;
import io.hotlineqa.rules.RuleResult;
import io.hotlineqa.rules.RulebookRef;
import io.hotlineqa.rules.Scorecard;
import io.hotlineqa.rules.together.Area;
import io.hotlineqa.rules.together.CallMark;
import io.hotlineqa.rules.together.Contact;
import io.hotlineqa.rules.together.Heard;
import io.hotlineqa.rules.together.Incident;
import io.hotlineqa.rules.together.IncidentKind;
import io.hotlineqa.rules.together.IncidentState;
import io.hotlineqa.rules.together.IncidentsOfKey;
import io.hotlineqa.rules.together.Said;
import io.hotlineqa.speech.Call;
import io.hotlineqa.speech.Direction;
import io.hotlineqa.speech.EngineRef;
import io.hotlineqa.speech.QuarantineReason;
import io.hotlineqa.speech.Role;
import io.hotlineqa.speech.Span;
import io.hotlineqa.speech.Speech;
import io.hotlineqa.speech.Transcript;
import io.hotlineqa.speech.Utterance;
import io.hotlineqa.speech.Word;
import io.hotlineqa.store.call.ScoredCall;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever travels between operators is serialised without Kryo and comes out equal. */
class WireTypesTest {
    private static final DroppedRecording RECORDING =
            new DroppedRecording("/drops/深夜", "x/7001.wav", "drops/深夜/x/7001.wav", 4711, "ab".repeat(32));
    private static final Call CALL = Call.with("7001")
            .startedAt(Instant.parse("2026-11-22T01:10:00Z"))
            .direction(Direction.INBOUND)
            .agentId("A07")
            .ringSeconds(5.5)
            .attribute("ticketId", "T-9")
            .build();

    private static final CallMark MARK = new CallMark(
            IncidentKind.PROMISE,
            "09171234567",
            1,
            Instant.parse("2026-11-22T01:10:00Z"),
            Direction.INBOUND,
            "09171234567",
            true,
            Heard.YES);

    @ParameterizedTest
    @MethodSource("wireTypes")
    void comesOutOfItsSerialiserAsItWentIn(Record travelling) throws IOException {
        assertThat(roundTrip(travelling)).isEqualTo(travelling);
    }

    static Stream<Record> wireTypes() {
        return Stream.of(
                RECORDING,
                new DescribedRecording(RECORDING, CALL),
                new DescribedRecording(RECORDING, Call.unknown("ab")),
                new TranscribedCall(RECORDING, transcript()),
                new ScoredCall(RECORDING.drop(), RECORDING.file(), RECORDING.sha256(), transcript(), scorecard()),
                new ScoredCall(
                        RECORDING.drop(),
                        RECORDING.file(),
                        RECORDING.sha256(),
                        transcript(),
                        scorecard(),
                        new Contact(
                                CALL.startedAt(),
                                Direction.INBOUND,
                                "09171234567",
                                true,
                                new Said(Heard.YES, new Evidence(1, 2, Role.AGENT, "给 您 回 电话", 0.9)),
                                new Said(Heard.NO, null),
                                List.of(new Area("公园路", 1, null)))),
                MARK,
                new CallMark(IncidentKind.REPEAT, "公园路", 2, CALL.startedAt(), null, null, false, Heard.UNKNOWN),
                new IncidentsOfKey(
                        IncidentKind.PROMISE,
                        MARK.key(),
                        Instant.EPOCH,
                        List.of(new Incident(
                                IncidentKind.PROMISE,
                                MARK.key(),
                                IncidentState.OPEN,
                                MARK.at(),
                                MARK.at(),
                                MARK.at().plusSeconds(60),
                                List.of(new Incident.Member(1, Incident.Part.PROMISED))))),
                new RejectedRecording(RECORDING, "7001", QuarantineReason.TRUNCATED, "the header promises more"));
    }

    private static Transcript transcript() {
        List<Word> words = List.of(new Word("您好", 0.8, 1.2, 0.98));
        return new Transcript(
                CALL,
                RECORDING.ref(),
                new EngineRef("hotline-cn", "cd".repeat(32)),
                74.2,
                2,
                List.of(Utterance.of(0, Role.AGENT, words)),
                List.of(new Span(20.1, 31.7)),
                List.of(new Speech(0, new Span(0.7, 1.3), -21.5)));
    }

    private static Scorecard scorecard() {
        List<Evidence> evidence = List.of(new Evidence(12.4, 14.0, Role.AGENT, "你 着 什么 急", 0.91));
        return new Scorecard(
                "7001",
                null,
                null,
                74.2,
                RECORDING.ref(),
                null,
                new RulebookRef("baoji-zhongran-2008", "1", "ef".repeat(32)),
                "hotline-qa",
                95,
                100,
                List.of(new RuleResult("forbidden-10", "禁用语 10", Outcome.VIOLATED, false, 5, "说了禁用语", evidence)));
    }

    @SuppressWarnings("unchecked") // the serialiser is the one for the object's own class
    private static <T> T roundTrip(T travelling) throws IOException {
        SerializerConfigImpl noKryo = new SerializerConfigImpl();
        noKryo.setGenericTypes(false);
        TypeSerializer<T> serializer =
                (TypeSerializer<T>) TypeInformation.of(travelling.getClass()).createSerializer(noKryo);
        DataOutputSerializer out = new DataOutputSerializer(1024);
        serializer.serialize(travelling, out);
        return serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
    }
}
