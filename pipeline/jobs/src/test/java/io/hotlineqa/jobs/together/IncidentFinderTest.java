package io.hotlineqa.jobs.together;

import static org.assertj.core.api.Assertions.assertThat;

import io.hotlineqa.rules.together.CallMark;
import io.hotlineqa.rules.together.Detector;
import io.hotlineqa.rules.together.Heard;
import io.hotlineqa.rules.together.Incident;
import io.hotlineqa.rules.together.Incident.Member;
import io.hotlineqa.rules.together.IncidentKind;
import io.hotlineqa.rules.together.IncidentState;
import io.hotlineqa.rules.together.IncidentsOfKey;
import io.hotlineqa.rules.together.Together;
import io.hotlineqa.rules.together.Together.Bursts;
import io.hotlineqa.rules.together.Together.Promises;
import io.hotlineqa.speech.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IncidentFinderTest {
    private static final Instant EIGHT = Instant.parse("2026-11-22T00:00:00Z");
    private static final List<Detector> DETECTORS = new Together(
                    Set.of(),
                    new Promises(Duration.ofDays(5), List.of(), List.of()),
                    null,
                    new Bursts(Duration.ofMinutes(30), 3, List.of(), "area", Map.of()))
            .detectors();
    private static final Detector PROMISE = DETECTORS.get(0);
    private static final Detector BURST = DETECTORS.get(1);

    private KeyedOneInputStreamOperatorTestHarness<String, CallMark, IncidentsOfKey> harness;

    @BeforeEach
    void openForBursts() throws Exception {
        harness = open(BURST, IncidentFinder.NEVER_ENDS, null);
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void tellsABurstOnceEventTimeHasPassedTheReportThatMakesIt() throws Exception {
        process(report(1, "PT0S"), report(2, "PT10M"), report(3, "PT30M"));
        passes("PT29M59S");
        assertThat(last().found()).as("calls that are there already count").hasSize(1);

        assertThat(calls(last())).containsExactly(1L, 2L, 3L);
        assertThat(last().found().get(0).until()).isEqualTo(at("PT30M"));
    }

    @Test
    void tellsNothingNewWhenNothingIsNew() throws Exception {
        process(report(1, "PT0S"), report(2, "PT10M"), report(3, "PT20M"));
        passes("PT20M");
        int told = told().size();
        process(report(2, "PT10M"));
        passes("PT21M");

        assertThat(told()).hasSize(told);
    }

    @Test
    void comesToTheSameWhateverTheOrderOfArrival() throws Exception {
        List<CallMark> calls = new ArrayList<>(List.of(
                report(1, "PT0S"),
                report(2, "PT10M"),
                report(3, "PT20M"),
                report(4, "PT50M"),
                report(5, "PT2H"),
                report(6, "PT2H5M"),
                report(7, "PT2H20M")));
        process(calls.toArray(CallMark[]::new));
        passes("PT2H20M");
        List<Incident> inOrder = last().found();
        for (long seed = 0; seed < 5; seed++) {
            harness.close();
            openForBursts();
            Collections.shuffle(calls, new Random(seed));
            process(calls.toArray(CallMark[]::new));
            passes("PT2H20M");
            assertThat(last().found()).as("order %s", seed).isEqualTo(inOrder);
        }
        assertThat(inOrder).hasSize(2);
    }

    @Test
    void putsACallThatWasScoredAnewInItsOwnPlace() throws Exception {
        process(report(1, "PT0S"), report(2, "PT10M"), report(3, "PT20M"));
        passes("PT20M");
        process(report(3, "PT25M"));
        passes("PT25M");

        assertThat(calls(last())).containsExactly(1L, 2L, 3L);
        assertThat(last().found().get(0).until()).isEqualTo(at("PT25M"));
    }

    @Test
    void takesBackABurstThatALaterScoreUndoes() throws Exception {
        process(report(1, "PT0S"), report(2, "PT10M"), report(3, "PT20M"));
        passes("PT20M");
        process(report(3, "PT41M"));
        passes("PT41M");

        assertThat(last().found()).isEmpty();
    }

    @Test
    void countsALateCallAsLongAsNoNeighbourCanBeForgotten() throws Exception {
        process(report(1, "PT0S"), report(2, "PT30M"));
        passes("PT59M");
        process(report(3, "PT29M"));
        passes("PT59M1S");
        assertThat(calls(last())).containsExactly(1L, 3L, 2L);

        process(report(4, "PT29M0.999S"));
        assertThat(late()).as("30 minutes and a little late").containsExactly(4L);
    }

    @Test
    void forgetsEveryCallAndTimerOnceNothingCanCome() throws Exception {
        process(report(1, "PT0S"), report(2, "PT10M"), report(3, "PT20M"));
        passes("PT1H20M");
        assertThat(harness.numKeyedStateEntries()).isPositive();
        int told = told().size();

        passes("PT1H20M0.001S");
        passes("PT1H20M0.002S");

        assertThat(harness.numKeyedStateEntries()).isZero();
        assertThat(harness.numEventTimeTimers()).isZero();
        assertThat(told()).as("forgetting tells nothing").hasSize(told);
    }

    @Test
    void keepsWhatItToldOfTheMorningOutOfTheEvening() throws Exception {
        process(report(1, "PT0S"), report(2, "PT10M"), report(3, "PT20M"));
        passes("PT6H");
        process(report(4, "PT8H"), report(5, "PT8H1M"), report(6, "PT8H2M"));
        passes("PT8H2M");

        assertThat(calls(last())).containsExactly(4L, 5L, 6L);
        assertThat(last().from()).isAfter(at("PT20M"));
    }

    @Test
    void goesOnFromASnapshot() throws Exception {
        process(report(1, "PT0S"), report(2, "PT10M"));
        passes("PT10M");
        OperatorSubtaskState snapshot = harness.snapshot(1, 1);
        harness.close();
        harness = open(BURST, IncidentFinder.NEVER_ENDS, snapshot);

        process(report(3, "PT20M"));
        passes("PT20M");

        assertThat(calls(last())).containsExactly(1L, 2L, 3L);
        passes("PT3H");
        assertThat(harness.numKeyedStateEntries()).isZero();
    }

    @Test
    void callsAPromiseBrokenWhenItsTimeHasPassedAndNotBefore() throws Exception {
        harness.close();
        harness = open(PROMISE, IncidentFinder.NEVER_ENDS, null);
        process(promise(1, "PT0S"));
        passes("P5D");
        assertThat(state()).isEqualTo(IncidentState.OPEN);

        passes("PT120H0.001S");

        assertThat(state()).isEqualTo(IncidentState.NOT_KEPT);
    }

    @Test
    void leavesAPromiseOpenWhereCallsAreNotKnownForLongEnough() throws Exception {
        harness.close();
        harness = open(PROMISE, at("P4D"), null);
        process(promise(1, "PT0S"));

        harness.processWatermark(Long.MAX_VALUE);

        assertThat(told()).hasSize(1);
        assertThat(state()).isEqualTo(IncidentState.OPEN);
        assertThat(harness.numKeyedStateEntries()).isZero();
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, CallMark, IncidentsOfKey> open(
            Detector detector, Instant until, OperatorSubtaskState state) throws Exception {
        var harness = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new IncidentFinder(detector, until)), CallMark::key, Types.STRING);
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
        return harness;
    }

    private void process(CallMark... calls) throws Exception {
        for (CallMark call : calls) {
            harness.processElement(call, call.at().toEpochMilli());
        }
    }

    private void passes(String after) throws Exception {
        harness.processWatermark(at(after).toEpochMilli());
    }

    private List<IncidentsOfKey> told() {
        return harness.extractOutputValues();
    }

    private IncidentsOfKey last() {
        return told().get(told().size() - 1);
    }

    private IncidentState state() {
        return last().found().get(0).state();
    }

    private List<Long> late() {
        return harness.getSideOutput(IncidentFinder.LATE).stream()
                .map(StreamRecord::getValue)
                .map(CallMark::call)
                .toList();
    }

    private static List<Long> calls(IncidentsOfKey incidents) {
        return incidents.found().stream()
                .flatMap(i -> i.calls().stream())
                .map(Member::call)
                .toList();
    }

    private static CallMark report(long call, String after) {
        return new CallMark(
                IncidentKind.BURST, "公园路", call, at(after), Direction.INBOUND, "0917" + call, true, Heard.NO);
    }

    private static CallMark promise(long call, String after) {
        return new CallMark(
                IncidentKind.PROMISE,
                "09171234567",
                call,
                at(after),
                Direction.INBOUND,
                "09171234567",
                true,
                Heard.YES);
    }

    private static Instant at(String after) {
        return EIGHT.plus(Duration.parse(after));
    }
}
