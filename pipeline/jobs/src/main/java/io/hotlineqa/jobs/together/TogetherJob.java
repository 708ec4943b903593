package io.hotlineqa.jobs.together;

import io.hotlineqa.rules.together.CallMark;
import io.hotlineqa.rules.together.Detector;
import io.hotlineqa.rules.together.IncidentsOfKey;
import java.util.Locale;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Calls that have to be looked at again, the calls of each caller and area by themselves, what they show together, and
 * the store. In event time: a call's time is when it started.
 */
public final class TogetherJob {
    private TogetherJob() {}

    /** Draws the graph between its ends. */
    public static void define(StreamExecutionEnvironment job, TogetherEnds ends) {
        SingleOutputStreamOperator<CallMark> calls = job.fromSource(
                        new NumberSequenceSource(1, 1), WatermarkStrategy.noWatermarks(), "due")
                .uid("due")
                .flatMap(reading(ends))
                .returns(TypeInformation.of(CallMark.class))
                .setParallelism(1)
                .uid("calls")
                .name("calls")
                .assignTimestampsAndWatermarks(WatermarkStrategy.<CallMark>forMonotonousTimestamps()
                        .withTimestampAssigner((call, none) -> call.at().toEpochMilli()))
                .setParallelism(1)
                .uid("event-time")
                .name("event-time");
        ends.detectors().forEach(detector -> find(calls, detector, ends));
    }

    private static void find(SingleOutputStreamOperator<CallMark> calls, Detector detector, TogetherEnds ends) {
        String name = detector.kind().name().toLowerCase(Locale.ROOT);
        calls.filter(call -> call.kind() == detector.kind())
                .uid(name + "-calls")
                .name(name + "-calls")
                .keyBy(CallMark::key, Types.STRING)
                .process(new IncidentFinder(detector, ends.until()))
                .returns(TypeInformation.of(IncidentsOfKey.class))
                .uid(name)
                .name(name)
                .sinkTo(ends.incidents())
                .uid(name + "-incidents")
                .name(name + "-incidents");
    }

    private static FlatMapFunction<Long, CallMark> reading(TogetherEnds ends) {
        DueCalls due = ends.calls();
        return (number, out) -> due.each(out::collect);
    }
}
