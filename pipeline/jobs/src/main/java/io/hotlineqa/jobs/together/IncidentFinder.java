package io.hotlineqa.jobs.together;

import io.hotlineqa.rules.together.CallMark;
import io.hotlineqa.rules.together.Detector;
import io.hotlineqa.rules.together.Incident;
import io.hotlineqa.rules.together.IncidentsOfKey;
import io.hotlineqa.rules.together.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keeps the calls of a caller or an area for as long as they may be part of something, and tells all their incidents
 * whenever these change. What it tells depends on the calls alone and not on the order of their arrival: a call that
 * comes again, rescored, takes the place of itself. Calls are looked at when event time has passed their start; those
 * whose neighbours may have been forgotten come out at {@link #LATE} and change nothing.
 */
public final class IncidentFinder extends KeyedProcessFunction<String, CallMark, IncidentsOfKey> {
    /** For a stream that does not end: calls are known until event time. */
    public static final Instant NEVER_ENDS = Instant.ofEpochMilli(Long.MAX_VALUE);

    public static final OutputTag<CallMark> LATE = new OutputTag<>("late", TypeInformation.of(CallMark.class));
    private static final long serialVersionUID = 1L;

    private final Detector detector;
    private final Instant until;
    private transient MapState<Long, CallMark> calls;
    private transient ValueState<IncidentsOfKey> told;

    /**
     * @param until until when calls are known, where all calls of a key are given at once; {@link #NEVER_ENDS} for a
     *     stream
     */
    public IncidentFinder(Detector detector, Instant until) {
        this.detector = detector;
        this.until = until;
    }

    @Override
    public void open(OpenContext context) {
        calls = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("calls", Types.LONG, TypeInformation.of(CallMark.class)));
        told = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("told", TypeInformation.of(IncidentsOfKey.class)));
    }

    @Override
    public void processElement(CallMark call, Context context, Collector<IncidentsOfKey> out) throws Exception {
        if (after(call.at(), 1) < context.timerService().currentWatermark()) {
            context.output(LATE, call);
            return;
        }
        calls.put(call.call(), call);
        context.timerService().registerEventTimeTimer(call.at().toEpochMilli());
        context.timerService().registerEventTimeTimer(after(call.at(), 1) + 1);
        context.timerService().registerEventTimeTimer(after(call.at(), 2) + 1);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<IncidentsOfKey> out) throws Exception {
        List<CallMark> known = known();
        if (known.isEmpty()) {
            return;
        }
        Instant now = now(context.timerService().currentWatermark());
        IncidentsOfKey found =
                new IncidentsOfKey(detector.kind(), context.getCurrentKey(), from(known), detector.find(known, now));
        if (!found.equals(told.value())) {
            out.collect(found);
            told.update(found);
        }
        forget(known, context.timerService().currentWatermark());
    }

    private Instant now(long watermark) {
        Instant passed = Instant.ofEpochMilli(watermark);
        return passed.isBefore(until) ? passed : until;
    }

    /** Incidents of calls that were forgotten began earlier, and are no business of this one any more. */
    private Instant from(List<CallMark> known) {
        return until.equals(NEVER_ENDS) ? known.get(0).at().minus(detector.reach()) : Instant.EPOCH;
    }

    private List<CallMark> known() throws Exception {
        List<CallMark> known = new ArrayList<>();
        calls.values().forEach(known::add);
        known.sort(CallMark.ORDER);
        return known;
    }

    /** A late call may still come within reach of one that is itself within reach of event time: so much is kept. */
    private void forget(List<CallMark> known, long watermark) throws Exception {
        for (List<CallMark> session : Sessions.of(known, detector.reach())) {
            if (after(session.get(session.size() - 1).at(), 2) < watermark) {
                for (CallMark call : session) {
                    calls.remove(call.call());
                }
            }
        }
        List<CallMark> left = known();
        if (left.isEmpty()) {
            told.clear();
        } else if (left.size() < known.size()) {
            told.update(within(left));
        }
    }

    /** What was told of the calls that are left. */
    private IncidentsOfKey within(List<CallMark> left) throws Exception {
        IncidentsOfKey all = told.value();
        Instant from = from(left);
        List<Incident> rest =
                all.found().stream().filter(i -> !i.from().isBefore(from)).toList();
        return new IncidentsOfKey(all.kind(), all.key(), from, rest);
    }

    private long after(Instant at, int times) {
        Duration reach = detector.reach().multipliedBy(times);
        return at.plus(reach).toEpochMilli();
    }
}
